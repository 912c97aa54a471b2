import type { Translation } from '../translation';

export const adminOverview: Translation<'adminOverview'> = {
  title: 'نظرة عامة',
  counted: 'حُسب {moment}. <a>إعادة الحساب</a>',
  waiting: 'بانتظار شخص',
  nothing: 'لا شيء في الانتظار',
  nothingText: 'اتُّخذ قرار في كل ما يحتاج إلى قرار. تظهر الأمور الجديدة هنا تلقائيًا.',
  since: 'أقدمها منذ {moment}',
  open: 'فتح',
  openOf: ': {what}',
  tasks: {
    doctors:
      '{count, plural, zero {لا أطباء للتحقق منهم} one {طبيب واحد للتحقق منه} two {طبيبان للتحقق منهما} few {# أطباء للتحقق منهم} many {# طبيبًا للتحقق منهم} other {# طبيب للتحقق منهم}}',
    problemReports:
      '{count, plural, zero {لا بلاغات مفتوحة عن مشكلات} one {بلاغ مفتوح واحد عن مشكلة} two {بلاغان مفتوحان عن مشكلتين} few {# بلاغات مفتوحة عن مشكلات} many {# بلاغًا مفتوحًا عن مشكلات} other {# بلاغ مفتوح عن مشكلات}}',
    noShows:
      '{count, plural, zero {لا خلاف على الحضور} one {خلاف واحد على الحضور} two {خلافان على الحضور} few {# خلافات على الحضور} many {# خلافًا على الحضور} other {# خلاف على الحضور}}',
    instructions:
      '{count, plural, zero {لا أوامر متعثرة إلى Stripe} one {أمر متعثر واحد إلى Stripe} two {أمران متعثران إلى Stripe} few {# أوامر متعثرة إلى Stripe} many {# أمرًا متعثرًا إلى Stripe} other {# أمر متعثر إلى Stripe}}',
    refunds:
      '{count, plural, zero {لا مبالغ مستردة تحتاج إلى شخص} one {مبلغ مسترد واحد يحتاج إلى شخص} two {مبلغان مستردان يحتاجان إلى شخص} few {# مبالغ مستردة تحتاج إلى شخص} many {# مبلغًا مستردًا يحتاج إلى شخص} other {# مبلغ مسترد يحتاج إلى شخص}}',
    events:
      '{count, plural, zero {لا أحداث غير مفهومة من Stripe} one {حدث واحد غير مفهوم من Stripe} two {حدثان غير مفهومين من Stripe} few {# أحداث غير مفهومة من Stripe} many {# حدثًا غير مفهوم من Stripe} other {# حدث غير مفهوم من Stripe}}',
    findings:
      '{count, plural, zero {لا فروق بين دفاترنا ودفاتر Stripe} one {فرق واحد بين دفاترنا ودفاتر Stripe} two {فرقان بين دفاترنا ودفاتر Stripe} few {# فروق بين دفاترنا ودفاتر Stripe} many {# فرقًا بين دفاترنا ودفاتر Stripe} other {# فرق بين دفاترنا ودفاتر Stripe}}',
    holdLimits:
      '{count, plural, zero {لا دفعات محتجزة أطول مما ينبغي} one {دفعة واحدة تقارب أقصى مدة احتجاز} two {دفعتان تقاربان أقصى مدة احتجاز} few {# دفعات تقارب أقصى مدة احتجاز} many {# دفعة تقارب أقصى مدة احتجاز} other {# دفعة تقارب أقصى مدة احتجاز}}',
    mails:
      '{count, plural, zero {لا رسائل تعذّر إرسالها} one {رسالة واحدة تعذّر إرسالها} two {رسالتان تعذّر إرسالهما} few {# رسائل تعذّر إرسالها} many {# رسالة تعذّر إرسالها} other {# رسالة تعذّر إرسالها}}',
    reviews:
      '{count, plural, zero {لا تقييمات مُبلَّغ عنها} one {تقييم واحد مُبلَّغ عنه} two {تقييمان مُبلَّغ عنهما} few {# تقييمات مُبلَّغ عنها} many {# تقييمًا مُبلَّغًا عنه} other {# تقييم مُبلَّغ عنه}}',
  },
  commands: {
    events: 'على الخادم: npm run replay-webhooks -- --failed',
    findings: 'مذكورة في الجدول reconciliation_findings؛ يقارن npm run reconcile من جديد.',
    holdLimits:
      'مذكورة في الجدول reconciliation_findings، النوع hold_limit: حوّلها أو أعدها في الوقت المناسب.',
  },
  alerts: 'التنبيهات',
  alert: {
    reconciliation:
      '{count, plural, zero {لم تجد المقارنة مع Stripe فروقًا جديدة} one {وجدت المقارنة مع Stripe فرقًا جديدًا} two {وجدت المقارنة مع Stripe فرقين جديدين} few {وجدت المقارنة مع Stripe # فروق جديدة} many {وجدت المقارنة مع Stripe # فرقًا جديدًا} other {وجدت المقارنة مع Stripe # فرق جديد}}',
    hold_limit:
      '{count, plural, zero {لا دفعات محتجزة} one {دفعة محتجزة} two {دفعتان محتجزتان} few {# دفعات محتجزة} many {# دفعة محتجزة} other {# دفعة محتجزة}} لمدة تقارب أقصى ما تسمح به Stripe',
    webhook: 'تُرك حدث من Stripe',
    dispute: 'يعترض مصرف على دفعة',
    instruction: 'تعثّر أمر إلى Stripe',
    receivable: 'مبلغ مستحق على طبيب لم يمكن استعادته',
    refund_failed: 'مبلغ مسترد لم يصل إلى المريض',
    problem_report: 'أبلغ مريض عن مشكلة',
    problem_answer: 'أجاب طبيب عن بلاغ بمشكلة',
    payouts_stopped: 'أوقفت Stripe الدفعات إلى طبيب',
    other: 'هناك ما ينتظر: {what}',
  },
  alertLine: '{what}. {moment}',
  alertPlace: 'انظر في الأمر أولًا',
  acknowledge: 'تأكيد الاطلاع',
  acknowledgeTitle: 'ماذا فُعل بشأنه؟',
  acknowledgeHint: 'يقرؤه الآخرون في سجلّ التدقيق بدل أن ينظروا في الأمر من جديد.',
  acknowledgeSubmit: 'إزالته من القائمة',
  acknowledgeBack: 'إبقاؤه في القائمة',
  books: 'الدفاتر',
  booksDone: 'آخر مقارنة مع Stripe {moment}',
  booksRunning: 'المقارنة مع Stripe جارية منذ {moment}',
  booksPartly: 'قورنت جزئيًا {moment}؛ والمقارنة التالية تتابع',
  booksNever: 'لم تُقارن مع Stripe بعد',
  table: 'الأرقام نفسها في جدول',
  day: 'اليوم',
  week: 'الأسبوع من',
  count: 'العدد',
  none: 'لا شيء بعد.',
  bookings: {
    title: 'الحجوزات في اليوم',
    description:
      '{sum, plural, =0 {لم يُدفع أي حجز في آخر 30 يومًا.} zero {لم يُدفع أي حجز في آخر 30 يومًا.} one {دُفع حجز واحد في آخر 30 يومًا.} two {دُفع حجزان في آخر 30 يومًا؛ والأكثر في يوم واحد: {most}.} few {دُفعت # حجوزات في آخر 30 يومًا؛ والأكثر في يوم واحد: {most}.} many {دُفع # حجزًا في آخر 30 يومًا؛ والأكثر في يوم واحد: {most}.} other {دُفع # حجز في آخر 30 يومًا؛ والأكثر في يوم واحد: {most}.}}',
  },
  failures: {
    title: 'حالات الفشل في اليوم',
    description:
      '{sum, plural, =0 {لم يُترك شيء في آخر 14 يومًا.} zero {لم يُترك شيء في آخر 14 يومًا.} one {تُرك أمر أو حدث أو رسالة واحدة في آخر 14 يومًا.} two {تُرك اثنان من الأوامر والأحداث والرسائل في آخر 14 يومًا.} few {تُرك # من الأوامر والأحداث والرسائل في آخر 14 يومًا.} many {تُرك # من الأوامر والأحداث والرسائل في آخر 14 يومًا.} other {تُرك # من الأوامر والأحداث والرسائل في آخر 14 يومًا.}}',
  },
  verified: {
    title: 'مدة التحقق بالساعات',
    description:
      'انتظر نصف الأطباء الموثَّقين في الأسبوع هذه المدة على الأكثر. {count, plural, zero {لا أطباء} one {طبيب واحد} two {طبيبان} few {# أطباء} many {# طبيبًا} other {# طبيب}} في اثني عشر أسبوعًا.',
    none: 'لم يُوثَّق أي طبيب في آخر اثني عشر أسبوعًا.',
    hours: 'الساعات، الوسيط',
    doctors: 'الأطباء',
  },
  held: {
    title: 'المحتجز الآن، حسب العملة',
    description: 'تقارن الأعمدة القيم باليورو حسب أسعار الصرف في جدولنا.',
    none: 'لا مال محتجز.',
    currency: 'العملة',
    amount: 'المبلغ',
    payments: 'الدفعات',
  },
};
