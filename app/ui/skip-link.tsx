import { type ReactNode } from 'react';

export type SkipLinkProps = { children: ReactNode };

/** Past the header, for those who come with a keyboard. */
export function SkipLink({ children }: SkipLinkProps) {
  return (
    <a className="skip" href="#main">
      {children}
    </a>
  );
}
