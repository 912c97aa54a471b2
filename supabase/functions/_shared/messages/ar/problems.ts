import type { problems as English } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

export const problems: Translation<typeof English> = {
  problem_report: {
    received: {
      subject: 'نحتاج إلى إجابتك حتى {moment}',
      title: 'أبلغ مريض عن مشكلة',
      preheader: 'يبقى المبلغ محتجزًا حتى يُحسم الأمر.',
      text: 'يقول المريض إن شيئًا لم يكن صحيحًا في استشارة <strong>{moment}</strong> ({zone}). يمكنك قراءة ما حدث في صفحة الموعد، والإجابة هناك.',
      lead: 'يمكنك الإجابة مرة واحدة، حتى {moment} ({zone}).',
      more: 'يقرأ شخص من eCureTrip ما قاله الطرفان ويقرر. وإذا لم تجب، يُتخذ القرار دون إجابتك. لا يُحوَّل شيء من هذه الدفعة في هذه الأثناء.',
      button: 'القراءة والإجابة',
    },
    answered: {
      subject: 'أجاب الطبيب عن بلاغك',
      title: 'أجاب الطبيب',
      preheader: 'يقرر الآن شخص من eCureTrip.',
      text: 'أجاب {doctor} عن بلاغك بشأن استشارة <strong>{moment}</strong> ({zone}). يمكنك قراءة الإجابة بعد تسجيل الدخول.',
      lead: 'ليس عليك فعل شيء.',
      more: 'يقرأ شخص من eCureTrip ما قاله الطرفان ويقرر. وإذا حُلّ الأمر بينكما، يمكنك سحب بلاغك.',
      button: 'قراءة الإجابة',
    },
    withdrawn: {
      subject: 'سحب المريض البلاغ',
      title: 'سُحب البلاغ',
      preheader: 'يُحوَّل المبلغ كما كان مقررًا.',
      text: 'سحب المريض بلاغه بشأن استشارة <strong>{moment}</strong> ({zone}).',
      lead: 'ليس عليك فعل شيء.',
      more: 'يُحوَّل المبلغ إليك كما كان مقررًا.',
      button: 'فتح الموعد',
    },
    decided: {
      subject: 'صدر القرار: استشارة {day}',
      title: 'صدر القرار',
      preheader: 'يمكنك قراءة السبب بعد تسجيل الدخول.',
      text: 'صدر القرار في البلاغ بشأن استشارة <strong>{moment}</strong> ({zone}). يمكنك قراءة السبب في صفحة الموعد.',
      patient: {
        release: { lead: 'يذهب المبلغ إلى الطبيب.', more: 'لا يعود إليك شيء.' },
        refund: {
          lead: 'يعود إليك مبلغ {amount}.',
          more: 'يعود بالطريقة التي دفعت بها. قد يحتاج مصرفك إلى عشرة أيام عمل حتى يظهر لديك.',
        },
        split: {
          lead: 'يعود إليك مبلغ {amount}.',
          more: 'ويذهب الباقي إلى الطبيب. قد يحتاج مصرفك إلى عشرة أيام عمل حتى يظهر المبلغ لديك.',
        },
      },
      doctor: {
        release: {
          lead: 'يُحوَّل المبلغ إليك.',
          more: 'بعد خصم رسوم eCureTrip، خلال الدقائق القادمة.',
        },
        refund: { lead: 'يعود إلى المريض مبلغ {amount}.', more: 'لا يُحوَّل إليك شيء.' },
        split: {
          lead: 'يعود إلى المريض مبلغ {amount}.',
          more: 'ويُحوَّل إليك الباقي، بعد خصم رسوم eCureTrip.',
        },
      },
      button: 'قراءة السبب',
    },
  },
  goodwill_refund: {
    patient: {
      subject: 'يعود إليك مبلغ {amount}',
      text: 'تعيد eCureTrip إليك جزءًا مما دفعته للاستشارة مع {doctor} يوم <strong>{moment}</strong> ({zone}).',
      lead: 'يعود مبلغ {amount} بالطريقة التي دفعت بها.',
      more: 'ليس عليك فعل شيء. قد يحتاج مصرفك إلى عشرة أيام عمل حتى يظهر لديك.',
    },
    doctor: {
      subject: 'يعود إلى مريض مبلغ {amount}',
      text: 'تعيد eCureTrip إلى المريض صاحب الاستشارة يوم <strong>{moment}</strong> ({zone}) مبلغ {amount}.',
      heldLead: 'يُحوَّل إليك مبلغ أقل.',
      held: 'يُقتطع المبلغ المعاد مما هو محتجز، وتقلّ معه رسوم eCureTrip.',
      releasedLead: 'يُستعاد مبلغ {fromDoctor} من حساب استلام المدفوعات.',
      released: 'هذه حصتك من المبلغ المعاد؛ وتعيد eCureTrip حصتها من الرسوم.',
    },
    preheader: 'يمكنك قراءة السبب بعد تسجيل الدخول.',
    button: 'قراءة السبب',
  },
  refund_action: {
    subject: 'نحتاج إلى بياناتك المصرفية لإرسال {amount} إليك',
    title: 'استرداد مالك ينتظرك',
    preheader: 'أرسلت إليك Stripe رسالة أخرى فيها رابط.',
    text: 'وصل المبلغ لموعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}) بحوالة مصرفية، لذلك لا نعرف إلى أي حساب نعيده.',
    lead: 'ابحث عن رسالة من Stripe، واكتب بياناتك المصرفية هناك.',
    more: 'تنفّذ Stripe مدفوعاتنا. وصلت رسالتها في وقت هذه الرسالة نفسه؛ ابحث أيضًا في مجلد الرسائل غير المرغوب فيها. يعمل الرابط الذي فيها 45 يومًا. نحن لا نطلب أبدًا بيانات مصرفية في رسالة منا.',
    button: 'فتح الموعد',
  },
};
