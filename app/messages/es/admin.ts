import type { Translation } from '../translation';

export const admin: Translation<'admin'> = {
  pages: 'Administración',
  pagesHere: 'Administración: {page}',
  nav: {
    overview: 'Inicio',
    verification: 'Verificación',
    users: 'Usuarios',
    reviews: 'Opiniones',
    problemReports: 'Avisos de problema',
    noShows: 'Ausencias',
    payments: 'Pagos',
    mails: 'Correos',
    auditLog: 'Registro de auditoría',
    breakGlass: 'Acceso de emergencia',
  },
  act: {
    reason: 'Motivo',
    reasonHint: 'Se guarda en el registro de auditoría.',
  },
};
