import type { awaited as English } from '../en/awaited.ts';
import type { Translation } from '../translation.ts';

/** Mails about bank transfers that are waited for. */
export const awaited: Translation<typeof English> = {
  payment_awaited: {
    subject: {
      promised: 'Überweisen Sie {amount}, um Ihren Termin zu bestätigen',
      part: 'Ein Teil Ihrer Überweisung ist eingegangen',
      reminder: 'Ihre Überweisung ist nicht vollständig eingegangen',
    },
    preheader: 'Wir reservieren die Zeit für Sie bis {until}.',
    title: {
      promised: 'Überweisen Sie nun das Geld von Ihrer Bank',
      part: '{arrived} von {amount} sind eingegangen',
      reminder: 'Wir warten noch auf {rest}',
    },
    promised:
      'Sie zahlen per Überweisung für {doctor}: <strong>{moment}</strong> ({zone}). Der Termin gehört Ihnen, sobald <strong>{amount}</strong> eingegangen sind. Eine Überweisung kann mehrere Tage dauern, senden Sie sie also heute.',
    part: 'Von den <strong>{amount}</strong> für {doctor}, <strong>{moment}</strong> ({zone}), sind <strong>{arrived}</strong> eingegangen. Überweisen Sie bitte die fehlenden <strong>{rest}</strong> mit demselben Verwendungszweck. Der Termin gehört Ihnen, sobald alles da ist.',
    reminder:
      'Für {doctor}, <strong>{moment}</strong> ({zone}), fehlen noch <strong>{rest}</strong>. Wenn Sie das Geld gesendet haben, ist es vielleicht unterwegs. Wenn nicht, bitten Sie Ihre Bank um eine schnelle Überweisung.',
    untilLead: 'Wir reservieren die Zeit für Sie bis {until}.',
    until: 'Was später eingeht, geht an Sie zurück, und die Zeit ist für andere frei. {zone}',
    button: 'Bankverbindung ansehen',
  },
  payouts_stopped: {
    subject: 'Stripe hat Ihre Auszahlungen angehalten',
    preheader: 'Bis das behoben ist, können Sie nicht gebucht werden.',
    title: 'Stripe hat Ihre Auszahlungen angehalten',
    text: 'Seit {moment} ({zone}) kann Stripe Ihnen kein Geld senden, meist weil es noch etwas von Ihnen braucht. Bis das behoben ist, sind Sie nicht zu finden und können nicht gebucht werden. Gebuchte Termine bleiben gebucht, und Geld, das für Sie verwahrt wird, bleibt verwahrt.',
    button: 'Ansehen, was Stripe braucht',
  },
  payment_not_arrived: {
    subject: 'Ihre Zeit bei {doctor} ist wieder frei',
    preheader: 'Die Überweisung ist nicht rechtzeitig eingegangen.',
    title: 'Die Überweisung ist nicht rechtzeitig eingegangen',
    deadline:
      'Wir haben auf Ihre Überweisung für {doctor}, <strong>{moment}</strong> ({zone}), gewartet. Sie ist nicht rechtzeitig vollständig eingegangen, deshalb ist diese Zeit jetzt für andere frei.',
    failed:
      'Ihre Bank oder Stripe hat uns gesagt, dass die Überweisung für {doctor}, <strong>{moment}</strong> ({zone}), nicht kommen wird. Diese Zeit ist jetzt für andere frei.',
    given_back: 'Sie haben die Zeit bei {doctor}, <strong>{moment}</strong> ({zone}), zurückgegeben.',
    nothingLead: 'Überweisen Sie das Geld bitte nicht mehr.',
    nothing: 'Wenn es schon unterwegs ist, geht alles an Sie zurück.',
    partLead: '{arrived} waren eingegangen. Das Geld geht an Sie zurück.',
    part: 'Ebenso alles, was noch eingeht. Wenn wir dafür Ihre Bankverbindung brauchen, fragt Stripe Sie per E-Mail.',
    button: 'Andere Zeit wählen',
  },
};
