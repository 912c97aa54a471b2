import type { common as English } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Said in more than one kind of mail. */
export const common: Translation<typeof English> = {
  hello: 'Guten Tag {name},',
  expires: 'Der Link gilt einmal, bis {moment} ({zone}).',
  once: 'Der Link gilt einmal.',
  reference: 'Nummer {reference}.',
  becauseBooked: 'Sie erhalten das, weil Sie mit {email} gebucht haben.',
  becauseAccount: 'Sie erhalten das, weil es zu {email} ein Konto bei eCureTrip gibt.',
  becauseEntered: 'Sie erhalten das, weil {email} bei eCureTrip eingegeben wurde.',
  unsubscribe: 'E-Mails dieser Art abbestellen',
  emergencies:
    'eCureTrip ist nicht für Notfälle da. Wenn es dringend ist, rufen Sie den Notruf an Ihrem Ort an.',
  alwaysOn: 'Ihre Zeiten können Sie jederzeit auf {site} lesen, auch wenn diese E-Mail seltsam aussieht.',
};
