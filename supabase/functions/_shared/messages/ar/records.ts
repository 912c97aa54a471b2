import type { records as English } from '../en/records.ts';
import type { Translation } from '../translation.ts';

export const records: Translation<typeof English> = {
  record_requested: {
    subject: 'يطلب طبيبك ملفًا',
    preheader: 'المطلوب مذكور في صفحة موعدك.',
    title: 'يطلب طبيبك ملفًا',
    intro:
      'يطلب منك {doctor} ملفًا للاستشارة <strong>{reference}</strong>. سجّل الدخول لقراءة المطلوب. وأنت تقرر هل تشاركه.',
  },
  records_opened: {
    subject: 'فتح مشرف ملفاتك',
    preheader: 'السبب مذكور في سجلّ الوصول.',
    title: 'فتح مشرف ملفاتك',
    intro:
      'يوم <strong>{moment}</strong> ({zone}) فتح مشرف من eCureTrip ملفاتك لمدة ساعة واحدة. السبب وكل ملف قُرئ مذكوران في سجلّ الوصول.',
    button: 'قراءة سجلّ الوصول',
    notRight: 'إذا لم توافق على ذلك، فأجب على هذه الرسالة.',
  },
  record_infected: {
    subject: 'حُذف ملف أضفته',
    preheader: 'كان يحمل فيروسًا. لم يفتحه أحد.',
    title: 'حُذف ملف أضفته',
    intro:
      'يوم <strong>{moment}</strong> ({zone}) وجدنا فيروسًا في ملف أضفته، فحذفناه. لم يفتحه أحد، وملفاتك الأخرى لم تتأثر. سجّل الدخول لمعرفة أي ملف كان. إذا كان لديك على ورق، فاصنع نسخة جديدة وأضفها. ومن الأفضل أن تفحص جهازك أيضًا.',
    button: 'عرض سجلاتي',
  },
  export_ready: {
    subject: 'التصدير الذي طلبته جاهز',
    preheader: 'سجّل الدخول لتنزيله.',
    title: 'التصدير الذي طلبته جاهز',
    intro: 'كل ما نحفظه لك جاهز في ملف واحد. سجّل الدخول لتنزيله حتى <strong>{moment}</strong> ({zone}).',
    button: 'تنزيله',
  },
};
