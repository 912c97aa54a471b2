import { Link, type LinkProps } from '@remix-run/react';
import { type AnchorHTMLAttributes, type ReactNode } from 'react';

export type AppLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  children: ReactNode;
} & Pick<LinkProps, 'prefetch' | 'reloadDocument' | 'replace' | 'preventScrollReset'>;

/** What the client-side router must leave to the browser: places on this page, other sites, mail, telephone, files. */
function isPlain(to: string): boolean {
  return to.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(to) || to.startsWith('//');
}

/** A link. Pages go through the router when there is one; everything else is a plain anchor. */
export function AppLink({
  to,
  children,
  prefetch,
  reloadDocument,
  replace,
  preventScrollReset,
  ...rest
}: AppLinkProps) {
  if (isPlain(to) || rest.download !== undefined) {
    return (
      <a href={to} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link {...{ to, prefetch, reloadDocument, replace, preventScrollReset }} {...rest}>
      {children}
    </Link>
  );
}
