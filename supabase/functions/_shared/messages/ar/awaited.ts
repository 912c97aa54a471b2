import type { awaited as English } from '../en/awaited.ts';
import type { Translation } from '../translation.ts';

export const awaited: Translation<typeof English> = {
  payment_awaited: {
    subject: {
      promised: 'أرسل {amount} لتأكيد موعدك',
      part: 'وصل جزء من حوالتك المصرفية',
      reminder: 'لم تصل حوالتك المصرفية كاملة',
    },
    preheader: 'نحجز لك الوقت مؤقتًا حتى {until}.',
    title: {
      promised: 'أرسل المال الآن من مصرفك',
      part: 'وصل {arrived} من أصل {amount}',
      reminder: 'ما زلنا ننتظر {rest}',
    },
    promised:
      'اخترت الدفع بحوالة مصرفية لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}). يصبح الموعد لك عندما يصل <strong>{amount}</strong>. قد تستغرق الحوالة عدة أيام، فأرسلها اليوم.',
    part: 'من أصل <strong>{amount}</strong> لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone})، وصل <strong>{arrived}</strong>. أرسل المبلغ الناقص <strong>{rest}</strong> بالرقم المرجعي نفسه. يصبح الموعد لك عندما يصل كله.',
    reminder:
      'لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) ما زال ينقص <strong>{rest}</strong>. إذا كنت قد أرسلته، فقد يكون في الطريق. وإذا لم ترسله، فاطلب من مصرفك حوالة سريعة.',
    untilLead: 'نحجز لك الوقت مؤقتًا حتى {until}.',
    until: 'ما يصل بعد ذلك يعود إليك، ويصبح الوقت متاحًا للآخرين. {zone}',
    button: 'عرض البيانات المصرفية',
  },
  payouts_stopped: {
    subject: 'أوقفت Stripe دفعاتك',
    preheader: 'لا يستطيع المرضى الحجز لديك حتى يُحلّ ذلك.',
    title: 'أوقفت Stripe دفعاتك',
    text: 'منذ {moment} ({zone}) لا تستطيع Stripe إرسال المال إليك، وغالبًا لأنها تحتاج إلى شيء آخر منك. وحتى يُحلّ ذلك لا يجدك المرضى ولا يستطيعون الحجز لديك. المواعيد المحجوزة تبقى محجوزة، والمال المحتجز لأجلك يبقى محتجزًا.',
    button: 'عرض ما تحتاج إليه Stripe',
  },
  payment_not_arrived: {
    subject: 'لم يعد وقتك مع {doctor} محجوزًا',
    preheader: 'لم تصل الحوالة المصرفية في الوقت المحدد.',
    title: 'لم تصل الحوالة المصرفية في الوقت المحدد',
    deadline:
      'انتظرنا حوالتك المصرفية لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}). لم تصل كاملة في الوقت المحدد، فأصبح ذلك الوقت متاحًا للآخرين.',
    failed:
      'أخبرنا مصرفك أو Stripe بأن الحوالة لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) لن تصل. أصبح ذلك الوقت متاحًا للآخرين.',
    given_back: 'تخليت عن الوقت مع {doctor} يوم <strong>{moment}</strong> ({zone}).',
    nothingLead: 'لا ترسل المال بعد الآن.',
    nothing: 'إذا كان في الطريق بالفعل، يعود إليك كله.',
    partLead: 'وصل {arrived}، وهو يعود إليك.',
    part: 'وكذلك كل ما يصل لاحقًا. وإذا احتجنا إلى بياناتك المصرفية لذلك، تطلبها منك Stripe برسالة.',
    button: 'اختيار وقت آخر',
  },
};
