import type { money as English } from '../en/money.ts';
import type { Translation } from '../translation.ts';

export const money: Translation<typeof English> = {
  payment_returned: {
    subject: 'يعود إليك المبلغ الذي دفعته',
    preheader: 'يعود مبلغ {amount} بالطريقة التي دفعت بها.',
    title: 'يعود إليك المبلغ الذي دفعته',
    slot_taken:
      'وصلنا المبلغ لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) بعد انتهاء المدة التي حجزنا فيها الوقت لك. أصبح ذلك الوقت لشخص آخر. لم يُحجز موعد.',
    appointment_over:
      'وصلنا المبلغ لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) عندما لم يعد حجز ذلك الوقت ممكنًا. لم يُحجز موعد.',
    cancelled: 'وصلنا المبلغ لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) بعد إلغاء ذلك الموعد.',
    paid_twice:
      'دُفع الموعد مع {doctor} يوم <strong>{moment}</strong> ({zone}) مرتين. تعود الدفعة الثانية. ويبقى الموعد كما هو.',
    amount_differs:
      'المبلغ الذي وصلنا لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) ليس السعر الذي عُرض عليك. لم يُحجز موعد.',
    arrived_late:
      'وصلتنا حوالتك المصرفية لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) بعد انتهاء المدة التي حجزنا فيها الوقت لك. لم يُحجز موعد.',
    part_arrived:
      'لم يصلنا في الوقت المحدد إلا جزء من سعر موعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}). لم يُحجز موعد.',
    overpaid:
      'أرسلت أكثر من سعر موعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}). يعود الباقي. ويبقى الموعد كما هو.',
    backLead: 'يعود مبلغ {amount} بالطريقة التي دفعت بها.',
    back: 'ليس عليك فعل شيء. قد يحتاج مصرفك إلى عشرة أيام عمل حتى يظهر لديك.',
    button: 'اختيار وقت آخر',
  },
  payment_released: {
    subject: 'حُوِّل إليك مبلغ {amount}',
    preheader: 'للموعد {reference}، بعد خصم رسوم eCureTrip.',
    title: 'حُوِّل إليك مبلغ {amount}',
    intro: 'المبلغ الخاص بالموعد <strong>{reference}</strong> في الطريق إلى حساب استلام المدفوعات.',
    paid: 'دفعه المريض',
    back: 'أُعيد إلى المريض',
    fee: 'رسوم eCureTrip',
    released: 'حُوِّل إليك',
    button: 'عرض دفعاتك',
  },
  dispute_opened: {
    subject: {
      patient: 'يسألنا مصرفك عن دفعة',
      doctor: 'اعتراض على دفعة لك',
    },
    preheader: '{amount}، الاستشارة {reference}',
    patient:
      'أخبرنا مصرفك بوجود اعتراض على دفع <strong>{amount}</strong> لاستشارتك مع <strong>{doctor}</strong> يوم {moment} ({zone}). إذا كنت قد طلبت ذلك من مصرفك، فليس عليك فعل شيء الآن: يقرر مصرفك، ونخبرك بالنتيجة.',
    patientElse: 'إذا لم تقصد هذه الدفعة، أو أردت حل الأمر معنا بدلًا من ذلك، فأخبر مصرفك أو اكتب إلينا.',
    doctor:
      'يعترض مصرف المريض على دفع <strong>{amount}</strong> للاستشارة <strong>{reference}</strong> يوم {moment} ({zone}). ما دام المصرف ينظر في الأمر، لا يُحوَّل شيء من هذه الدفعة.',
    doctorElse:
      'نجيب المصرف بما لدينا: الحجز، والموافقة، ووقت إجراء الاستشارة. ولا نسلّم شيئًا مما قيل أو كُتب فيها. ليس عليك فعل شيء؛ قد يستغرق ذلك ثلاثة أشهر.',
    lead: 'لا يُحوَّل شيء حتى يقرر المصرف.',
    leadText: 'أما الموعد نفسه فيبقى كما هو.',
    button: 'فتح الموعد',
  },
  dispute_closed: {
    subject: 'صدر القرار في الاعتراض على دفع {reference}',
    preheader: 'قرر المصرف بشأن {amount}.',
    title: 'قرر المصرف',
    intro: 'أغلق المصرف الاعتراض على دفع <strong>{amount}</strong> للموعد <strong>{reference}</strong>.',
    patient: {
      won: 'رأى أن الدفع صحيح. يبقى المال حيث كان مقصودًا.',
      lost: 'يعيد المبلغ إليك. ويتوقف وقت وصوله على مصرفك.',
      closed: 'أُغلق دون قرار، ويبقى الدفع قائمًا.',
    },
    doctor: {
      won: 'رأى أن الدفع صحيح. يُحوَّل إليك كما كان مقررًا.',
      lost: 'أعاد المبلغ إلى المريض. وما لم يُحوَّل إليك بعد من هذه الدفعة لن يُحوَّل.',
      closed: 'أُغلق دون قرار، ويبقى الدفع قائمًا. يُحوَّل إليك كما كان مقررًا.',
    },
    button: 'فتح الموعد',
  },
  money_alert: {
    subject: 'المدفوعات: هناك ما ينتظرك',
    preheader: 'يجب أن ينظر مشرف في الأمر.',
    title: 'هناك ما ينتظر مشرفًا',
    reconciliation:
      '{count, plural, zero {لا فروق} one {فرق واحد} two {فرقان} few {# فروق} many {# فرقًا} other {# فرق}} بين Stripe ودفاترنا. يعرضها <strong>npm run reconcile</strong>، وكذلك الجدول reconciliation_findings.',
    hold_limit:
      '{count, plural, zero {لا دفعات محتجزة} one {دفعة واحدة محتجزة} two {دفعتان محتجزتان} few {# دفعات محتجزة} many {# دفعة محتجزة} other {# دفعة محتجزة}} لمدة تقارب أقصى ما تسمح به Stripe. يجب تحويلها أو إعادتها في الوقت المناسب؛ يذكرها الجدول reconciliation_findings.',
    webhook:
      '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} من Stripe تعذّرت معالجتها. يبيّن الجدول stripe_events السبب؛ ويعيد <strong>npm run replay-webhooks</strong> المحاولة.',
    dispute:
      'اعتراضات جديدة على الدفع: {count, plural, zero {لا شيء} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}. تنتظر Stripe الأدلة حتى اليوم المذكور في payment_disputes؛ ويجمعها <strong>npm run dispute-evidence</strong>.',
    instruction:
      'أوامر إلى Stripe تعذّر تنفيذها وتنتظرك في «المدفوعات»، «متعثرة»: {count, plural, zero {لا شيء} one {أمر واحد} two {أمران} few {# أوامر} many {# أمرًا} other {# أمر}}.',
    receivable:
      'لم يستطع حساب طبيب أن يعيد {count, plural, zero {شيئًا} one {ما طُلب منه} two {مبلغين} few {# مبالغ} many {# مبلغًا} other {# مبلغ}}. يُرسل المبلغ إلى المريض مع ذلك؛ والمستحق مذكور في «المدفوعات»، «مستحق على الأطباء»، ويُخصم من تحويلات لاحقة.',
    refund_failed:
      'مبالغ مستردة لم تصل إلى المريض: {count, plural, zero {لا شيء} one {مبلغ واحد} two {مبلغان} few {# مبالغ} many {# مبلغًا} other {# مبلغ}}. عاد المال إلينا وينتظرك في «المدفوعات»، «مبالغ مستردة تحتاج إليك».',
    problem_report:
      'بلاغات جديدة من مرضى عن مشكلة في استشارة: {count, plural, zero {لا شيء} one {بلاغ واحد} two {بلاغان} few {# بلاغات} many {# بلاغًا} other {# بلاغ}}. لا يُحوَّل شيء من تلك الدفعة. ويُطلب من الطبيب أن يجيب أولًا.',
    problem_answer:
      'إجابات جديدة من أطباء عن بلاغ بمشكلة: {count, plural, zero {لا شيء} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}. يمكن اتخاذ القرار الآن، في «بلاغات المشكلات».',
    payouts_stopped:
      'أوقفت Stripe الدفعات إلى {count, plural, zero {لا أحد} one {طبيب واحد} two {طبيبين} few {# أطباء} many {# طبيبًا} other {# طبيب}}. لا يمكن الحجز هناك حتى يُحلّ ذلك؛ وقد أُخبر الطبيب.',
    footer: 'تصلك هذه الرسالة لأن عنوانك هو عنوان تنبيهات eCureTrip.',
  },
};
