import type { consultations as English } from '../en/consultations.ts';
import type { Translation } from '../translation.ts';

export const consultations: Translation<typeof English> = {
  consultation_done: {
    subject: 'تمت استشارتك',
    preheader: 'أنهاها {doctor}. ما كتبه الطبيب لك موجود في صفحتها.',
    title: 'تمت استشارتك',
    intro:
      'أنهى {doctor} الاستشارة <strong>{reference}</strong>. ما كتبه الطبيب لك موجود في صفحتها، بعد تسجيل الدخول.',
    heldLead: 'مبلغ {amount} ما زال محتجزًا.',
    heldUntil:
      'يُحوَّل إلى {doctor} يوم {moment} ({zone})، أو فورًا عندما تؤكد في الصفحة أن كل شيء كان على ما يرام.',
    heldOpen: 'يُحوَّل إلى {doctor} عندما تؤكد في الصفحة أن كل شيء كان على ما يرام.',
    button: 'فتح الموعد',
  },
  consultation_amended: {
    subject: 'عُدِّل ملخّص استشارتك',
    preheader: 'غيّر {doctor} ما كُتب لك. وما كان مكتوبًا من قبل يبقى مقروءًا.',
    title: 'عُدِّل الملخّص',
    intro:
      'عدّل {doctor} ملخّص الاستشارة <strong>{reference}</strong>. تجد الجديد، وما كان مكتوبًا من قبل، في صفحتها بعد تسجيل الدخول.',
    button: 'فتح الملخّص',
  },
  follow_up_proposed: {
    subject: 'أوقات لاستشارتك القادمة',
    preheader: 'أوقات مقترحة من {doctor}. اختر واحدًا منها، أو لا تختر شيئًا.',
    title: 'أوقات لاستشارتك القادمة',
    intro: 'يقترح {doctor} هذه الأوقات لاستشارتك القادمة.',
    yours: 'توقيتك ({zone})',
    theirs: 'توقيت الطبيب ({zone})',
    button: 'عرض الأوقات',
    notKept:
      'هذه الأوقات غير محجوزة لك: من يحجز أولًا يأخذها. ترى في الصفحة ما لا يزال متاحًا منها، ويمكنك اختيار أي وقت آخر.',
  },
  guest: {
    preheader: '{moment} ({zone})، مع {doctor}.',
    button: 'معرفة متى تُفتح الغرفة',
    link: 'الرابط لك وحدك. تُفتح الغرفة هناك 15 دقيقة قبل البداية. لا تحتاج إلى حساب.',
    stop: 'إذا كنت لا تريد هذه الرسائل، يمكنك قول ذلك في الصفحة نفسها. ولن تصلك بعدها رسالة أخرى.',
    because: 'تصلك هذه الرسالة بدعوة من {inviter}، لأن العنوان {email} أُدخل في eCureTrip.',
  },
  guest_invited: {
    subject: 'أنت مدعو إلى مكالمة فيديو، {moment}',
    title: 'أنت مدعو إلى مكالمة فيديو',
    relative: 'دعوة من {inviter} لحضور مكالمة فيديو مع {doctor} يوم <strong>{moment}</strong> ({zone}).',
    interpreter:
      'طلب من {inviter} للترجمة في مكالمة فيديو مع {doctor} يوم <strong>{moment}</strong> ({zone}).',
  },
  guest_moved: {
    subject: 'نُقلت مكالمة الفيديو إلى {moment}',
    title: 'لمكالمة الفيديو وقت جديد',
    relative: 'مكالمة الفيديو مع {doctor}، بدعوة من {inviter}، أصبحت يوم <strong>{moment}</strong> ({zone}).',
    interpreter:
      'مكالمة الفيديو مع {doctor}، التي تترجم فيها بطلب من {inviter}، أصبحت يوم <strong>{moment}</strong> ({zone}).',
  },
  guest_cancelled: {
    subject: 'لا حاجة إلى حضورك في مكالمة الفيديو',
    preheader: 'سُحبت الدعوة.',
    title: 'سُحبت الدعوة',
    intro: 'مكالمة الفيديو مع {doctor} يوم <strong>{moment}</strong> ({zone}) لن تتم، أو تتم دونك.',
    nothing: 'ليس عليك فعل شيء. الرابط الذي أرسلناه إليك لم يعد يعمل.',
  },
};
