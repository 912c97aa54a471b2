import type { common as English } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<typeof English> = {
  hello: 'مرحبًا {name}،',
  expires: 'يعمل الرابط مرة واحدة، حتى {moment} ({zone}).',
  once: 'يعمل الرابط مرة واحدة.',
  reference: 'الرقم المرجعي {reference}.',
  becauseBooked: 'تصلك هذه الرسالة لأنك حجزت بالعنوان {email}.',
  becauseAccount: 'تصلك هذه الرسالة لأن للعنوان {email} حسابًا لدى eCureTrip.',
  becauseEntered: 'تصلك هذه الرسالة لأن العنوان {email} أُدخل في eCureTrip.',
  unsubscribe: 'إيقاف الرسائل من هذا النوع',
  emergencies: 'eCureTrip ليست لحالات الطوارئ. إذا كانت الحالة عاجلة، فاتصل برقم الطوارئ في بلدك.',
  alwaysOn: 'يمكنك دائمًا قراءة مواعيدك على {site}، حتى إن لم تظهر هذه الرسالة كما ينبغي.',
};
