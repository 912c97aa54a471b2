import type { Messages } from '~/messages/catalogue';

export type Section = {
  to: string;
  /** What the link says. */
  name: keyof Messages['admin']['nav'];
  /** Only on its own page, not on those below. */
  exact?: boolean;
};

/** The pages of administrators, in the order of the navigation. A page that is built adds its line. */
export const SECTIONS: readonly Section[] = [
  { to: '/admin', name: 'overview', exact: true },
  { to: '/admin/verification', name: 'verification' },
  { to: '/admin/users', name: 'users' },
  { to: '/admin/reviews', name: 'reviews' },
  { to: '/admin/mails', name: 'mails' },
  { to: '/admin/problem-reports', name: 'problemReports' },
  { to: '/admin/no-shows', name: 'noShows' },
  { to: '/admin/payments', name: 'payments' },
  { to: '/admin/audit-log', name: 'auditLog' },
  { to: '/admin/break-glass', name: 'breakGlass' },
];
