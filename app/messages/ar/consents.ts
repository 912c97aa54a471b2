import type { Translation } from '../translation';

export const consents: Translation<'consents'> = {
  title: 'ما وافقت عليه',
  lead: 'كل نص كما عُرض عليك، ووقت موافقتك.',
  back: 'الملف الشخصي',
  crumb: 'موقعك الحالي',
  given: 'الموافقة يوم {moment}، الإصدار {version}',
  withdrawn: 'الإصدار {version}: الموافقة يوم {moment}، والسحب يوم {until}',
  open: 'دون موافقة',
  read: 'قراءة النص',
  give: 'القراءة والموافقة',
  contract: 'هذا هو العقد الذي يقوم عليه حسابك. ينتهي عندما تحذف حسابك.',
  withdraw: 'سحب هذه الموافقة',
  withdrawText:
    'بعد ذلك لا يرى أي طبيب معلوماتك الصحية، ولا يمكنك الحجز. تبقى مواعيدك الحالية ما لم تلغها. وما كتبه الأطباء يجب حفظه كما يوجب القانون. يمكنك الموافقة من جديد في أي وقت.',
  withdrawSubmit: 'سحب الموافقة',
};
