import type { Translation } from '../translation';

export const booking: Translation<'booking'> = {
  title: 'المراجعة والدفع: {name}، {day}',
  crumb: 'موقعك الحالي',
  back: 'اختيار وقت آخر',
  heading: 'المراجعة ثم الدفع',
  lead: 'عند الضغط على الزر نحجز لك هذا الوقت مؤقتًا لمدة <b>{minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}</b>، لتدفع بهدوء.',
  what: {
    video:
      '{headline}، {city}. {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}} عبر الفيديو',
    in_person:
      '{headline}، {city}. {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}} في العيادة',
  },
  price: {
    consultation: 'الاستشارة',
    added: 'ما تضيفه eCureTrip',
    total: 'تدفع',
    estimate: 'نحو {amount} بسعر الصرف ليوم {day}. يحدد مصرفك سعر صرفه الخاص.',
  },
  refund: {
    title: 'إذا ألغيت',
    when: 'وقت الإلغاء',
    get: 'ما تسترده',
    until: 'حتى <b>{moment}</b>',
    thenUntil: 'ثم حتى <b>{moment}</b>',
    there: '{time} بتوقيت {city}',
    thereOnDay: '{day}، {time} بتوقيت {city}',
    after: 'بعد ذلك، أو إذا لم تحضر',
    fromNow: 'من الآن، أو إذا لم تحضر',
    doctorCancels: 'إذا ألغى الطبيب أو لم يحضر',
    thisHolds: 'هذا ما يسري الآن',
    move: 'يمكنك أيضًا تغيير الموعد بنفسك {count, plural, zero {# مرات} one {مرة واحدة} two {حتى مرتين} few {حتى # مرات} many {حتى # مرة} other {حتى # مرة}}، حتى {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}} قبل بدايته. ولا يزيد ما تسترده بتغيير الموعد.',
  },
  forDoctor: 'للطبيب',
  reason: {
    label: 'بماذا تريد المساعدة؟',
    hint: 'تكفي بضع جمل، {min, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأقل. لا يقرؤها إلا {name}. حتى {max, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}.',
    error:
      'أخبر الطبيب بالمزيد: {min, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأقل',
    errorLong: 'اختصر ما كتبته للطبيب',
  },
  consent: {
    legend: 'موافقتك',
    agree: 'أوافق على أن يستخدم {name} ما أكتبه لتقديم المشورة لي.',
    version: 'نص الموافقة، الإصدار {version}. يمكنك سحب الموافقة.',
    read: 'قراءة النص كاملًا',
    error: 'أكّد موافقتك، أو غادر دون حجز',
  },
  pay: {
    title: 'الدفع',
    held: '<b>يبقى مبلغ {amount} محتجزًا حتى تتم استشارتك.</b> ولا يحصل عليه الطبيب إلا بعد ذلك.',
    submit: 'دفع {amount}',
    leave: 'المغادرة دون حجز',
    card: 'تُدخل بيانات بطاقتك في صفحة Stripe. نحن لا نرى الرقم أبدًا.',
  },
  calm: 'لم يُدفع شيء. كل ما أدخلته ما زال هنا.',
  refused: {
    own_overlap: 'لديك موعد آخر في هذا الوقت',
    consent_outdated: 'تغيّر نص الموافقة. اقرأه ووافق عليه من جديد',
    consents_missing: 'تغيّرت شروطنا. اقرأها قبل الحجز',
    doctor_not_bookable: 'لا يمكن الحجز لدى هذا الطبيب حاليًا',
    reason_too_short: 'أخبر الطبيب بالمزيد قليلًا',
    reason_too_long: 'اختصر ما كتبته للطبيب',
  },
  refusedText: {
    own_overlap: 'اختر وقتًا آخر، أو انظر في <a>مواعيدك</a>.',
    consent_outdated: 'النص الجديد أدناه.',
    consents_missing:
      'افتح <terms>النص الجديد</terms> في علامة تبويب أخرى ووافق عليه. ثم أرسل هذا النموذج من جديد: ما كتبته يبقى هنا.',
    doctor_not_bookable: 'انظر في الملف مرة أخرى لاحقًا، أو اختر طبيبًا آخر.',
    reason_too_short: 'بضع جمل إضافية تساعد الطبيب على الاستعداد.',
    reason_too_long: 'يمكن أن يصل النص إلى 2,000 حرف.',
  },
  taken: {
    title: 'حُجز هذا الوقت للتوّ',
    lead: 'سبقك شخص آخر بلحظة: {moment} لم يعد متاحًا.',
    heading: 'اختيار وقت آخر',
    calm: 'لم يُدفع شيء.',
    calmKept: 'لم يُدفع شيء. ما كتبته ما زال هنا.',
    nearest: 'أقرب الأوقات المتاحة لدى {name}',
    hint: 'بخط كبير: توقيتك في {here}. بخط صغير: التوقيت في {there}.',
    submit: 'المتابعة بهذا الوقت',
    all: 'عرض جميع أوقات {name}',
    none: 'لا وقت آخر متاح خلال أسبوعين',
    noneText: 'انظر في أيام أبعد، أو اختر طبيبًا آخر.',
    others: 'البحث عن طبيب آخر',
    yourText: 'ما كتبته للطبيب',
    yourTextHint: 'يمكنك تغييره في الصفحة التالية.',
  },
  stripeItem:
    'استشارة مع {name}، {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
};
