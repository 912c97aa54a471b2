import { type ReactNode } from 'react';
import { classNames } from './class-names';
import { SkipLink } from './skip-link';

export type ShellProps = {
  /** `account` and `desk` hold an `AppBar`; `desk` (doctors, administrators) is one step smaller and closer. */
  kind?: 'public' | 'landing' | 'account' | 'desk';
  skipText: ReactNode;
  header: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};

/** One page: skip link, header, main, footer. */
export function Shell({ kind = 'public', skipText, header, footer, children }: ShellProps) {
  const signedIn = kind === 'account' || kind === 'desk';
  return (
    <div
      className={classNames(
        'shell',
        kind === 'landing' && 'landing',
        signedIn && 'has-appnav',
        kind === 'desk' && 'desk',
      )}
    >
      <SkipLink>{skipText}</SkipLink>
      {header}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
