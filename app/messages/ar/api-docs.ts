import type { Translation } from '../translation';

export const apiDocs: Translation<'apiDocs'> = {
  title: 'واجهة API',
  description: 'البحث عن الأطباء والحجز ورفع الملفات والتقييم من برنامج: ما تأخذه كل عملية وما تجيب به.',
  machine: 'المحتوى نفسه في مستند OpenAPI',
  signIn:
    'سجّل الدخول عن طريق POST /api/auth/login، وأرسل رمز الوصول مع كل طلب بالصيغة Authorization: Bearer. يسري ساعة واحدة؛ ويعطي POST /api/auth/refresh الرمز التالي.',
  twice:
    'أرسل Idempotency-Key مع كل ما يُنشئ شيئًا: إذا أُرسل مرتين يحدث مرة واحدة، والجواب الثاني هو الأول نفسه.',
  seen: 'يذكر التغيير الإصدار الذي قرأته، أي ETag، في If-Match. وإذا سبقك غيرك تحصل على 412 ولا يتغير شيء.',
  who: {
    anyone: 'لا حاجة إلى تسجيل الدخول.',
    account: 'لكل من سجّل الدخول.',
    patient: 'للمرضى.',
    doctor: 'للأطباء.',
  },
  sends: 'ما تأخذه',
  answers: 'ما تجيب به',
  gives: 'ما يعود منها',
  name: 'الاسم',
  type: 'النوع',
  meaning: 'المعنى',
  status: 'رمز الحالة',
  optional: 'اختياري',
  place: { path: 'في المسار', query: 'في الاستعلام', header: 'في الترويسة', body: 'في المتن' },
};
