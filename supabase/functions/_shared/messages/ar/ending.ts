import type { ending as English } from '../en/ending.ts';
import type { Translation } from '../translation.ts';

export const ending: Translation<typeof English> = {
  appointment_cancelled: {
    subject: 'أُلغي: {day}، {clock}',
    preheader: 'لن يتم موعد {day}.',
    title: 'أُلغي الموعد',
    patient: {
      patient: 'ألغيت موعدك مع {doctor} يوم <strong>{moment}</strong> ({zone}).',
      doctor: 'ألغى {doctor} موعدك يوم <strong>{moment}</strong> ({zone}). نأسف لذلك.',
      administrator:
        'اضطررنا إلى إلغاء موعدك مع {doctor} يوم <strong>{moment}</strong> ({zone})، لأن الطبيب لا يستطيع إجراءه. نأسف لذلك.',
    },
    doctor: {
      doctor: 'ألغيت الموعد مع المريض {patient} يوم <strong>{moment}</strong> ({zone}).',
      patient: 'ألغى المريض {patient} الموعد يوم <strong>{moment}</strong> ({zone}).',
      administrator:
        'ألغينا الموعد مع المريض {patient} يوم <strong>{moment}</strong> ({zone})، وأعدنا إلى المريض المبلغ كله.',
    },
    reason: {
      patient: 'كتب إليك الطبيب السبب. يمكنك قراءته بعد تسجيل الدخول.',
      doctor: 'كتب المريض السبب. يمكنك قراءته بعد تسجيل الدخول.',
    },
    backLead: 'يعود إليك مبلغ {amount}.',
    back: 'يعود بالطريقة التي دفعت بها. قد يحتاج مصرفك إلى عشرة أيام عمل حتى يظهر لديك.',
    nothingLead: 'لا يعود شيء.',
    nothing: 'هذا ما تنص عليه الشروط التي رأيتها قبل الدفع: كان الإلغاء قريبًا جدًا من الموعد.',
    awaitedLead: 'إذا وصل المبلغ الذي دفعته لاحقًا، يعود إليك كله.',
    awaited: 'ليس عليك فعل شيء.',
    allBackLead: 'يعود إلى المريض مبلغ {amount}.',
    allBack: 'أصبح الوقت متاحًا من جديد، ويمكن لآخرين حجزه.',
    restLead: 'مبلغ {amount} يبقى محتجزًا لأجلك.',
    rest: 'يُحوَّل إليك خلال بضعة أيام، بعد خصم رسوم eCureTrip. وأصبح الوقت متاحًا من جديد.',
    again: 'اختيار وقت آخر',
    calendarFile: 'الملف المرفق يزيل الموعد من تقويمك.',
  },
  appointment_moved: {
    subject: 'وقت جديد: {day}، {clock}',
    preheader: 'نُقل إلى {clock} في {city}، {otherClock} في {otherCity}.',
    title: 'للموعد وقت جديد',
    patient: {
      patient: 'نقلت موعدك مع {doctor} إلى <strong>{day}</strong>.',
      doctor: 'نقل {doctor} موعدك إلى <strong>{day}</strong>.',
    },
    doctor: {
      doctor: 'نقلت الموعد مع المريض {patient} إلى <strong>{day}</strong>.',
      patient: 'نقل المريض {patient} الموعد إلى <strong>{day}</strong>.',
    },
    before: 'كان من قبل يوم {moment} ({zone}).',
    choiceLead: 'ألا يناسبك الوقت الجديد؟',
    choice: 'يمكنك الإلغاء حتى {moment} ({zone}) واسترداد مالك كله.',
    cancel: 'الإلغاء واسترداد المبلغ كله',
    calendarFile: 'الملف المرفق ينقل الموعد في تقويمك.',
  },
  no_show: {
    reported: {
      subject: 'نحتاج إلى ردك حتى {moment}',
      title: 'هل حضرت؟',
      preheader: 'هناك بلاغ بأنك لم تحضر موعدًا.',
      patient: 'يقول {doctor} إنك لم تحضر موعد <strong>{moment}</strong> ({zone}).',
      doctor: 'يقول المريض إنك لم تحضر موعد <strong>{moment}</strong> ({zone}).',
      lead: 'يمكنك الرد حتى {moment} ({zone}).',
      patientText:
        'إذا لم يكن الأمر كذلك، فقل ذلك في صفحة الموعد، فينظر فيه شخص لدينا. وإلا ذهب المال بعدها إلى الطبيب.',
      doctorText:
        'إذا لم يكن الأمر كذلك، فقل ذلك في صفحة الموعد، فينظر فيه شخص لدينا. وإلا عاد المال كله بعدها إلى المريض.',
      button: 'الرد',
    },
    contested: {
      subject: 'ينظر شخص لدينا في موعدك',
      title: 'ينظر شخص لدينا في الأمر',
      preheader: 'يبقى المال محتجزًا حتى يصدر القرار.',
      text: 'لم تتفقا على من حضر موعد <strong>{moment}</strong> ({zone}). يقرأ شخص من eCureTrip ما قاله الطرفان ويقرر.',
      lead: 'يبقى المال محتجزًا حتى ذلك الحين.',
      more: 'نكتب إليك عندما يصدر القرار.',
    },
    settled: {
      subject: 'أُغلق موعدك يوم {day}',
      title: 'أُغلق الموعد',
      preheader: 'لم يتم الموعد.',
      patientAbsent: 'أُغلق موعد <strong>{moment}</strong> ({zone}): لم يحضر المريض.',
      doctorAbsent: 'أُغلق موعد <strong>{moment}</strong> ({zone}): لم يحضر الطبيب.',
      patient: {
        doctorLead: 'يعود إليك مبلغ {amount}.',
        doctorText: 'يعود بالطريقة التي دفعت بها. قد يحتاج مصرفك إلى عشرة أيام عمل حتى يظهر لديك.',
        patientLead: 'لا يعود شيء.',
        patientText: 'هذا ما تنص عليه الشروط التي رأيتها قبل الدفع.',
      },
      doctor: {
        doctorLead: 'يعود إلى المريض مبلغ {amount}.',
        doctorText: 'لا يُحوَّل إليك شيء.',
        patientLead: 'يُحوَّل المال إليك.',
        patientText: 'بعد خصم رسوم eCureTrip، خلال الدقائق القادمة.',
      },
    },
  },
};
