/** Pages of administrators: the frame, the overview, and what all acts share. Each area has a file of its own. */
export const admin = {
  pages: 'Administration',
  pagesHere: 'Administration: {page}',
  /** One for each line of the navigation. */
  nav: {
    overview: 'Overview',
    verification: 'Verification',
    users: 'Users',
    reviews: 'Reviews',
    problemReports: 'Problem reports',
    noShows: 'Did not come',
    payments: 'Payments',
    mails: 'Mails',
    auditLog: 'Audit log',
    breakGlass: 'Broken glass',
  },
  act: {
    reason: 'Reason',
    reasonHint: 'It is kept in the audit log.',
  },
};
