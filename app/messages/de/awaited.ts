import type { Translation } from '../translation';

/** Money that comes later, by bank transfer: while it is waited for, and when it did not come. */
export const awaited: Translation<'awaited'> = {
  tray: {
    title: '{amount} von Ihrer Bank überweisen',
    titleRest: 'Die fehlenden {amount} überweisen',
    arrived: '<b>{arrived}</b> von {amount} sind eingegangen.',
    none: 'Es ist noch nichts eingegangen.',
    until:
      'Wir reservieren diese Zeit für Sie bis <b>{time}</b>. Sie gehört Ihnen, sobald das ganze Geld da ist. Was später eingeht, geht an Sie zurück.',
    how: 'Überweisen Sie genau diesen Betrag, mit dem Verwendungszweck, der bei der Bankverbindung steht. Eine Überweisung kann mehrere Tage dauern.',
    details: 'Bankverbindung ansehen',
    onStripe: 'Sie steht auf einer Seite von Stripe.',
    other: 'Wir reservieren diese Zeit für Sie, bis das Geld eingegangen ist. Sie müssen nichts tun.',
    cancel: 'Termin absagen',
  },
  notice: {
    title: 'Wir warten auf Ihre Überweisung.',
    text: 'Ihre Zeit ist bis {time} reserviert. Wir schreiben Ihnen, wenn das Geld da ist.',
    part: {
      title: '{arrived} von {amount} sind eingegangen.',
      text: 'Überweisen Sie bitte die fehlenden {rest} mit demselben Verwendungszweck. Ihre Zeit ist bis {time} reserviert.',
    },
  },
  notArrived: {
    title: 'Die Überweisung ist nicht rechtzeitig eingegangen.',
    text: 'Die Zeit ist wieder für andere frei. Überweisen Sie das Geld bitte nicht mehr: Was noch eingeht, geht an Sie zurück.',
    part: 'Die Zeit ist wieder für andere frei. {arrived} waren eingegangen und gehen an Sie zurück, ebenso alles, was noch eingeht.',
  },
  doctor: {
    title: 'Noch nicht bezahlt.',
    text: '{name} zahlt per Überweisung, und das Geld ist noch nicht vollständig da. Wir reservieren die Zeit bis {time}. Dann ist sie bestätigt oder wieder frei. Sie müssen nichts tun.',
  },
  state: 'Wartet auf das Geld bis {time}',
  ifCancelled: 'Was eingegangen ist, kommt ganz zu Ihnen zurück, solange wir auf den Rest warten.',
  payment: 'Geld unterwegs',
  returning: {
    heading: 'Überweisen Sie nun das Geld von Ihrer Bank',
    text: 'Sie zahlen per Überweisung. Ihre Zeit bleibt reserviert, während wir warten. Die nächste Seite zeigt, bis wann, und wo Sie die Bankverbindung finden.',
  },
};
