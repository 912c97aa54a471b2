import { type ReactNode } from 'react';

export type EmptyProps = {
  title: ReactNode;
  /** Heading level that fits where it stands. */
  level?: 2 | 3;
  /** What will be here, and one or two ways on with their counts. */
  children?: ReactNode;
};

/** The broken line, and what is not there yet. Never only "No results". */
export function Empty({ title, level = 3, children }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <svg className="art2" viewBox="0 0 120 48" aria-hidden="true">
        <path d="M15 24h30M75 24h30" />
        <circle cx="8" cy="24" r="5" />
        <circle cx="112" cy="24" r="5" />
      </svg>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
