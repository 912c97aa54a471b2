import type { Translation } from '../translation';

export const practice: Translation<'practice'> = {
  title: 'عيادتك',
  lead: 'ما يقرؤه المرضى قبل الحجز.',
  back: 'الملف الشخصي',
  crumb: 'موقعك الحالي',
  see: 'عرض صفحتك العامة',
  name: 'الاسم',
  nameHint: 'الاسم جزء مما تحققنا منه. اكتب إلينا لتغييره.',
  since: 'تمارس المهنة منذ',
  sinceHint: 'السنة، مثلًا 2009.',
  submit: 'حفظ',
  introduction: {
    title: 'نبذة عنك',
    lead: 'أول ما يقرؤه المرضى عنك.',
  },
  licence: {
    title: 'ترخيصك',
    lead: 'يرى المرضى السجلّ والرقم، ومتى بحثنا عنهما آخر مرة.',
    state: 'التحقق',
    states: {
      draft: 'لم يُرسل بعد',
      pending: 'قيد التحقق',
      asked: 'لدينا سؤال',
      verified: 'صالح',
      refused: 'مرفوض',
      suspended: 'موقوف',
    },
    checked: 'تاريخ التحقق',
    never: 'ليس بعد',
    verification: 'عرض سير التحقق',
    change: 'تغيير الترخيص',
    papers: 'ترخيصك في ملف',
    warn: 'نتحقق في السجلّ مما تغيّره هنا. وحتى ذلك الحين لا تظهر في البحث ولا يمكن الحجز لديك؛ وتبقى المواعيد التي لديك.',
    submit: 'الحفظ وطلب التحقق',
  },
};
