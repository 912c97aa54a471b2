import type { appointments as English } from '../en/appointments.ts';
import type { Translation } from '../translation.ts';

export const appointments: Translation<typeof English> = {
  appointment: {
    mode: { video: 'عبر الفيديو', in_person: 'حضوريًا' },
    yourTime: 'توقيتك',
    doctorsTime: 'توقيت الطبيب',
    patientsTime: 'توقيت المريض',
    bothTimes: 'الوقت نفسه لكليكما',
    open: 'فتح الموعد',
    roomOpens:
      'تُفتح الغرفة في هذه الصفحة الساعة {clock} بتوقيتك. تفاصيل صحتك لا تظهر إلا هناك، بعد تسجيل الدخول.',
    addressThere: 'العنوان في هذه الصفحة. تفاصيل صحتك لا تظهر إلا هناك، بعد تسجيل الدخول.',
    doctorRoomOpens:
      'تُفتح الغرفة في هذه الصفحة الساعة {clock} بتوقيتك. ما كتبه المريض إليك لا يظهر إلا هناك.',
    doctorAddressThere: 'ما كتبه المريض إليك لا يظهر إلا هناك، بعد تسجيل الدخول.',
    calendarFile: 'الملف المرفق يضع الموعد في تقويمك.',
  },
  refund_terms: {
    ifYouCancel: 'إذا ألغيت',
    youGetBack: 'ما تسترده',
    until: 'حتى {moment} بتوقيتك',
    thenUntil: 'ثم حتى {moment} بتوقيتك',
    after: 'بعد ذلك، أو إذا لم تحضر',
    fromNow: 'من الآن، أو إذا لم تحضر',
    doctorCancels: 'إذا ألغى {doctor} أو لم يحضر',
  },
  appointment_confirmed_patient: {
    subject: 'موعدك يوم {day}',
    preheader: '{clock} في {city}، {otherClock} في {otherCity}. يبقى مالك محتجزًا حتى تتم استشارتك.',
    title: 'تم تأكيد موعدك',
    intro:
      'موعدك مع {doctor} {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    heldLead: 'مبلغ {amount} محتجز حتى تتم استشارتك.',
    held: 'ولا يحصل عليه الطبيب إلا بعد ذلك.',
  },
  appointment_confirmed_doctor: {
    subject: 'حجز: {day}، {clock}',
    preheader: '{clock} في {city}، {otherClock} في {otherCity}. المبلغ محتجز لأجلك.',
    title: 'حجز مريض لديك',
    intro:
      'موعدك مع المريض <strong>{patient}</strong> {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    introNoName:
      'لديك موعد مع مريض {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    heldLead: 'مبلغ {amount} محتجز لأجلك.',
    held: 'يُحوَّل إليك بعد أن تتم الاستشارة، بعد خصم رسوم eCureTrip.',
  },
  appointment_reminder_patient: {
    subject: { day: 'تذكير: {day}، {clock}', hour: 'موعدك الساعة {clock}' },
    preheader: '{clock} في {city}، {otherClock} في {otherCity}.',
    title: { day: 'اقترب موعدك', hour: 'يبدأ موعدك بعد ساعة' },
    intro:
      'موعدك مع {doctor} {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    change: 'إذا لم تستطع الحضور، فغيّر الموعد أو ألغه في صفحته. ترى هناك أولًا ما تسترده.',
  },
  appointment_reminder_doctor: {
    subject: { day: 'تذكير: {day}، {clock}', hour: 'مريضك التالي الساعة {clock}' },
    preheader: '{clock} في {city}، {otherClock} في {otherCity}.',
    title: { day: 'اقترب موعد', hour: 'يبدأ موعد بعد ساعة' },
    intro:
      'موعدك مع المريض <strong>{patient}</strong> {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    introNoName:
      'لديك موعد مع مريض {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    change: 'إذا لم تستطع إجراءه، فغيّره أو ألغه في صفحته.',
  },
  waitlist_offer: {
    subject: 'وقت متاح لك: {day}، {clock}',
    preheader: 'محجوز لك مؤقتًا حتى {until}. {clock} في {city}، {otherClock} في {otherCity}.',
    title: 'توفّر وقت',
    first:
      'طلبت منا أن نخبرك. يمكن أن يلتقي بك {doctor} {mode} يوم <strong>{day}</strong>، لمدة {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    earlier:
      'طلبت وقتًا أبكر. يمكن أن يلتقي بك {doctor} {mode} يوم <strong>{day}</strong>، بدلًا من {oldMoment} ({oldZone}).',
    button: 'عرض هذا الوقت',
    keptLead: 'محجوز لك مؤقتًا حتى {moment} ({zone}).',
    kept: 'بعد ذلك يذهب إلى التالي في الانتظار. إذا كنت لا تريده، فليس عليك فعل شيء.',
    footer:
      'تصلك هذه الرسالة لأنك تنتظر وقتًا لدى {doctor}. يمكنك الخروج من قائمة الانتظار في الصفحة التي تُفتح.',
  },
  calendar: {
    patientTitle: 'استشارة مع {doctor}',
    doctorTitle: 'استشارة، المريض {patient}',
    doctorTitleNoName: 'استشارة، eCureTrip',
    description: {
      video: 'استشارة عبر الفيديو، الرقم المرجعي {reference}. تُفتح الغرفة 15 دقيقة قبل البداية: {url}',
      in_person: 'استشارة في العيادة، الرقم المرجعي {reference}: {url}',
    },
  },
};
