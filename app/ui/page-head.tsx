import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

export type PageHeadProps = {
  title: ReactNode;
  /** One sentence under the title. */
  children?: ReactNode;
  /** What may follow on its own line, for example the page's first button on a phone. */
  actions?: ReactNode;
  /** Less air, on pages one works in. */
  tight?: boolean;
};

/** The page's title and the sentence under it. */
export function PageHead({ title, children, actions, tight }: PageHeadProps) {
  return (
    <div className={classNames('page-head', tight && 'tight')}>
      <h1>{title}</h1>
      {children ? <p className="soft">{children}</p> : null}
      {actions}
    </div>
  );
}

export type DeskHeadProps = { title: ReactNode; children?: ReactNode; note?: ReactNode };

/** The title of a desk page, its pager beside it and a note at the end of the line. */
export function DeskHead({ title, children, note }: DeskHeadProps) {
  return (
    <div className="desk-head">
      <h1>{title}</h1>
      {children}
      {note ? <p className="soft small">{note}</p> : null}
    </div>
  );
}

export type CrumbProps = { to: string; label: string; children: ReactNode };

/** The one step back. */
export function Crumb({ to, label, children }: CrumbProps) {
  return (
    <nav className="crumb" aria-label={label}>
      <AppLink to={to}>{children}</AppLink>
    </nav>
  );
}
