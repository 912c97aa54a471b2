import { type ElementType, type ReactNode } from 'react';
import { classNames } from './class-names';

export type WrapProps = {
  children: ReactNode;
  className?: string;
  /** The last of a page: air before the footer. */ last?: boolean;
};

/** The column of a page: 1120 px and gutters. */
export function Wrap({ children, className, last }: WrapProps) {
  return <div className={classNames('wrap', last && 'last', className)}>{children}</div>;
}

export type StackGap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type StackProps = {
  children: ReactNode;
  gap?: StackGap;
  as?: ElementType;
  className?: string;
  id?: string;
};

/** Things under each other. Gaps are steps of the scale: 4, 8, 12, 16, 24, 32, 48 px; 4 (16 px) unless told otherwise. */
export function Stack({ children, gap = 4, as: As = 'div', className, id }: StackProps) {
  return (
    <As className={classNames('stack', gap !== 4 && `stack-${gap}`, className)} id={id}>
      {children}
    </As>
  );
}

export type SplitProps = {
  /** `facts`: work and an aside of 352 px · `rail`: filters of 240 px and results · `even`: two halves. */
  kind?: 'facts' | 'rail' | 'even';
  /** With `facts`: stands first in the source, so first on a phone. Put the aside where a phone needs it. */
  asideFirst?: ReactNode;
  asideLast?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** Two columns from 960 px on. */
export function Split({ kind = 'facts', asideFirst, asideLast, children, className }: SplitProps) {
  return (
    <div className={classNames('split', kind !== 'facts' && kind, className)}>
      {asideFirst ? <aside>{asideFirst}</aside> : null}
      {kind === 'facts' ? <div>{children}</div> : children}
      {asideLast ? <aside>{asideLast}</aside> : null}
    </div>
  );
}

export type SectionProps = {
  id?: string;
  /** Id of the heading inside; the section is named by it. */
  labelledBy?: string;
  children: ReactNode;
  className?: string;
};

/** A part of a page with air before it. */
export function Section({ id, labelledBy, children, className }: SectionProps) {
  return (
    <section id={id} aria-labelledby={labelledBy} className={classNames('sec', className)}>
      {children}
    </section>
  );
}

export type TrayProps = {
  children: ReactNode;
  as?: ElementType;
  id?: string;
  labelledBy?: string;
  /** Stays in view beside long work, from 960 px on. */
  stick?: boolean;
  className?: string;
};

/** One grouped side matter: a summary, an upload. A tray never holds a tray. */
export function Tray({ children, as: As = 'section', id, labelledBy, stick, className }: TrayProps) {
  const role = As === 'div' && labelledBy !== undefined ? 'group' : undefined;
  return (
    <As
      id={id}
      role={role}
      aria-labelledby={labelledBy}
      className={classNames('tray', stick && 'stick', className)}
    >
      {children}
    </As>
  );
}

export type ActsProps = { children: ReactNode; className?: string };

/** The buttons at the end of a matter, the primary one first. */
export function Acts({ children, className }: ActsProps) {
  return <div className={classNames('acts', className)}>{children}</div>;
}
