import type { Translation } from '../translation';

/** Administrators: addresses that get no mails. */
export const adminStopped: Translation<'adminStopped'> = {
  title: 'Adressen ohne E-Mails',
  lead: 'E-Mails dorthin kamen zurück, oder eine wurde als Spam gemeldet. Eine Spam-Meldung hält nur das Freiwillige an; alles andere hält alles an.',
  none: 'Alle Adressen erhalten ihre E-Mails.',
  address: 'Adresse',
  cause: 'Warum',
  causes: {
    hard_bounce: 'Die Adresse gibt es nicht',
    refused: 'Der Maildienst hat sie abgewiesen',
    manual: 'Beim Maildienst angehalten',
    spam_complaint: 'Als Spam gemeldet',
  },
  since: 'Seit',
  act: 'Was zu tun ist',
  waits: 'Aufgehoben; der Maildienst erfährt es als Nächstes',
  open: 'Öffnen',
  openOf: ': {address}',
  back: 'Alle E-Mails',
  liftTitle: 'Wieder E-Mails an diese Adresse senden?',
  liftText:
    'Tun Sie es, wenn die Person sagt, dass die Adresse geht. Wartende E-Mails der letzten drei Tage werden auch gesendet. Kommt wieder eine zurück, wird die Adresse erneut angehalten.',
  liftSubmit: 'Wieder E-Mails senden',
};
