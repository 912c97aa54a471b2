import type { Translation } from '../translation';

/** Pages of administrators: the frame, the overview, and what all acts share. */
export const admin: Translation<'admin'> = {
  pages: 'Administration',
  pagesHere: 'Administration: {page}',
  /** One for each line of the navigation. */
  nav: {
    overview: 'Übersicht',
    verification: 'Prüfung',
    users: 'Konten',
    reviews: 'Bewertungen',
    problemReports: 'Problemmeldungen',
    noShows: 'Nichterscheinen',
    payments: 'Zahlungen',
    mails: 'E-Mails',
    auditLog: 'Prüfprotokoll',
    breakGlass: 'Notfallzugriff',
  },
  act: {
    reason: 'Grund',
    reasonHint: 'Er wird im Prüfprotokoll aufbewahrt.',
  },
};
