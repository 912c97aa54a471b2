import type { Translation } from '../translation';

export const preferences: Translation<'preferences'> = {
  title: 'توقيتك ولغتك',
  text: 'تُعرض الأوقات في جميع الصفحات بهذا التوقيت.',
  timeZone: 'المنطقة الزمنية',
  language: 'اللغة',
  languageText:
    'اختيار لغة هنا أو في أسفل أي صفحة يغيّر جميع الصفحات. وإذا سجّلت الدخول، تصلك رسائلنا بها أيضًا.',
  languageOfPages: 'لغة الصفحات',
  submit: 'حفظ',
  guessed: 'خمّنّا هذا من متصفحك. غيّره إذا لم يكن صحيحًا.',
};
