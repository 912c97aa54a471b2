import type { Translation } from '../translation';

export const common: Translation<'common'> = {
  brand: 'eCureTrip',
  home: 'eCureTrip، الصفحة الرئيسية',
  skip: 'الانتقال إلى المحتوى',
  menu: 'القائمة',
  nav: {
    main: 'القائمة الرئيسية',
    more: 'المزيد',
    language: 'اللغة',
    findDoctor: 'البحث عن طبيب',
    payment: 'كيف يتم الدفع',
    verified: 'كيف نتحقق من الأطباء',
    forDoctors: 'للأطباء',
    signIn: 'تسجيل الدخول',
    signOut: 'تسجيل الخروج',
    overview: 'الرئيسية',
    appointments: 'المواعيد',
    records: 'السجلات',
    profile: 'الملف الشخصي',
    administration: 'الإدارة',
    today: 'اليوم',
    payouts: 'الدفعات',
    availability: 'أوقات العمل',
    questions: 'أسئلة',
    verifyReceipt: 'التحقق من إيصال',
    preferences: 'التوقيت واللغة',
  },
  zone: {
    label: 'الأوقات بتوقيت {city} ({offset})',
    guessed: 'نظن أنك في {city} ({offset})',
    unknown: 'لا نعرف منطقتك الزمنية بعد، لذلك نعرض الأوقات بتوقيت UTC',
    change: 'تغيير',
    changeWhat: 'المنطقة الزمنية',
  },
  footer: {
    urgent:
      'eCureTrip ليست لحالات الطوارئ. إذا كانت الحالة عاجلة، فاتصل برقم الطوارئ في بلدك: 112 في الاتحاد الأوروبي وتركيا، و999 في المملكة المتحدة، و911 في الأمريكتين.',
    legal: 'تنظّم eCureTrip استشارات بين المرضى وأطباء مستقلين، ولا تقدّم هي نفسها نصائح طبية.',
    refunds: 'استرداد المبالغ',
  },
  form: {
    errorPrefix: 'خطأ: {title}',
    summaryTitle:
      '{count, plural, zero {لا شيء يحتاج إلى تصحيح} one {أمر واحد يحتاج إلى تصحيح} two {أمران يحتاجان إلى تصحيح} few {# أمور تحتاج إلى تصحيح} many {# أمرًا يحتاج إلى تصحيح} other {# أمر يحتاج إلى تصحيح}}',
    summaryKept: 'كل ما أدخلته ما زال هنا.',
    optional: '(اختياري)',
    saving: 'جارٍ الحفظ',
  },
  page: {
    title: '{title}. eCureTrip',
  },
};
