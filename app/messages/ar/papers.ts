import type { Translation } from '../translation';

export const papers: Translation<'papers'> = {
  title: 'الترخيص نفسه',
  none: 'ارفع ترخيصك، أو صفحة السجلّ التي تذكر اسمك، ملف PDF أو صورة. لا يراها إلا أنت والعاملون في eCureTrip الذين يتحققون منها.',
  lead: 'لا يرى هذه الملفات إلا أنت والعاملون في eCureTrip الذين يتحققون منها.',
  scan: {
    pending: 'قيد الفحص من الفيروسات',
    clean: 'وصل الملف',
    infected: 'وُجد فيروس؛ أزلنا الملف',
    failed: 'تعذّر فحصه من الفيروسات',
  },
  file: 'إضافة ملف',
  fileHint: 'PDF أو JPEG أو PNG أو WebP أو HEIC، 10 MB على الأكثر.',
  submit: 'رفع الملف',
  remove: 'إزالة',
  removeWhat: ' {name}',
  back: 'عيادتك',
  crumb: 'موقعك الحالي',
  page: 'ترخيصك في ملف',
};
