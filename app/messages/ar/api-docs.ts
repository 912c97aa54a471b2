import type { Translation } from '../translation';

export const apiDocs: Translation<'apiDocs'> = {
  title: 'واجهة API',
  description: 'البحث عن الأطباء والحجز ورفع الملفات والتقييم من برنامج: ما تأخذه كل عملية وما تجيب به.',
  machine: 'المحتوى نفسه في مستند OpenAPI',
  how: 'طريقة الاستدعاء',
  example: 'مثال باستعمال curl',
  signIn:
    'سجّل الدخول عن طريق POST /api/auth/login، وأرسل رمز الوصول مع كل طلب بالصيغة Authorization: Bearer. يسري ساعة واحدة؛ ويعطي POST /api/auth/refresh الرمز التالي.',
  lists:
    'تأتي القوائم على صفحات: أرسل nextCursor في cursor لتحصل على الصفحة التالية، إلى أن يصبح null. ويحدد limit أكبر عدد من الصفوف.',
  twice:
    'أرسل Idempotency-Key مع كل ما يُنشئ شيئًا: إذا أُرسل مرتين يحدث مرة واحدة، والجواب الثاني هو الأول نفسه.',
  seen: 'يذكر التغيير الإصدار الذي قرأته، أي ETag، في If-Match. وإذا سبقك غيرك تحصل على 412 ولا يتغير شيء.',
  refused:
    'يأتي الرفض بصيغة application/problem+json (RFC 9457). اعتمد على code؛ ويذكر errors كل حقل غير مناسب. واذكر لنا requestId عند السؤال.',
  often: 'يذكر كل جواب في RateLimit ما بقي لك من الطلبات. وبعد 429 انتظر عدد الثواني المذكور في Retry-After.',
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
