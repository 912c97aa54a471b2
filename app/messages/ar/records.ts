import type { Translation } from '../translation';

export const records: Translation<'records'> = {
  title: 'سجلاتك الطبية',
  lead: 'الملخّصات التي كتبها الأطباء بعد استشاراتك. لا يقرأ الملخّص إلا أنت والطبيب الذي كتبه.',
  summaries: 'الملخّصات',
  of: 'ملخّص من {name}',
  meta: '{headline}، {day}',
  read: 'القراءة والطباعة',
  readOf: ' ملخّص {name}، {day}',
  pages: 'صفحات الملخّصات',
  first: 'الأحدث',
  older: 'الأقدم',
  none: {
    title: 'لا ملخّص بعد',
    text: 'بعد الاستشارة يكتب الطبيب ملخّصًا، فيظهر هنا للقراءة والطباعة.',
    coming: 'عرض المواعيد القادمة',
    find: 'البحث عن طبيب',
  },
};
