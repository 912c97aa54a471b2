import type { Translation } from '../translation';

export const admin: Translation<'admin'> = {
  pages: 'الإدارة',
  pagesHere: 'الإدارة: {page}',
  nav: {
    overview: 'نظرة عامة',
    verification: 'التحقق',
    users: 'المستخدمون',
    reviews: 'التقييمات',
    problemReports: 'بلاغات المشكلات',
    noShows: 'عدم الحضور',
    payments: 'المدفوعات',
    mails: 'الرسائل',
    auditLog: 'سجلّ التدقيق',
    breakGlass: 'الوصول الطارئ',
  },
  act: {
    reason: 'السبب',
    reasonHint: 'يُحفظ في سجلّ التدقيق.',
  },
};
