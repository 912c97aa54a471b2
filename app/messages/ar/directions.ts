import type { Translation } from '../translation';

export const directions: Translation<'directions'> = {
  title: 'الطريق إلى عيادتك',
  lead: 'يقرأ هذا، بجانب العنوان، المرضى الذين لديهم موعد مؤكَّد في عيادتك، ولا يقرؤه غيرهم.',
  label: 'كيف يصلون إليك',
  hint: 'أي مدخل، وأي طابق، وأين يسجّلون حضورهم، وكيف يأتون من المطار.',
  submit: 'حفظ',
  back: 'الملف الشخصي',
};
