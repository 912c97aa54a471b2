import type { problems as English } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

/** Mails about a reported problem, and about refunds that were decided or that wait for the patient. */
export const problems: Translation<typeof English> = {
  problem_report: {
    received: {
      subject: 'Antworten Sie bitte bis {moment}',
      title: 'Ihnen wurde ein Problem gemeldet',
      preheader: 'Die Zahlung bleibt verwahrt, bis es geklärt ist.',
      text: 'Zu dieser Konsultation wurde gemeldet, dass etwas nicht in Ordnung war: <strong>{moment}</strong> ({zone}). Was geschehen ist, können Sie auf der Seite des Termins lesen und dort auch antworten.',
      lead: 'Sie können einmal antworten, bis {moment} ({zone}).',
      more: 'Ein Mensch bei eCureTrip liest beide Seiten und entscheidet. Wenn Sie nicht antworten, wird ohne Ihre Antwort entschieden. Von dieser Zahlung wird inzwischen nichts freigegeben.',
      button: 'Lesen und antworten',
    },
    answered: {
      subject: 'Auf Ihre Meldung wurde geantwortet',
      title: 'Die Antwort ist da',
      preheader: 'Ein Mensch bei eCureTrip entscheidet jetzt.',
      text: '{doctor} hat auf Ihre Meldung zu dieser Konsultation geantwortet: <strong>{moment}</strong> ({zone}). Die Antwort können Sie nach dem Anmelden lesen.',
      lead: 'Sie müssen nichts tun.',
      more: 'Ein Mensch bei eCureTrip liest beide Seiten und entscheidet. Wenn Sie es untereinander geklärt haben, können Sie Ihre Meldung zurücknehmen.',
      button: 'Antwort lesen',
    },
    withdrawn: {
      subject: 'Die Meldung wurde zurückgenommen',
      title: 'Die Meldung ist zurückgenommen',
      preheader: 'Die Zahlung wird wie geplant freigegeben.',
      text: 'Die Meldung zu dieser Konsultation wurde zurückgenommen: <strong>{moment}</strong> ({zone}).',
      lead: 'Sie müssen nichts tun.',
      more: 'Die Zahlung wird wie geplant an Sie freigegeben.',
      button: 'Termin öffnen',
    },
    decided: {
      subject: 'Entschieden: Konsultation {day}',
      title: 'Es ist entschieden',
      preheader: 'Den Grund können Sie nach dem Anmelden lesen.',
      text: 'Über die Meldung zu dieser Konsultation ist entschieden: <strong>{moment}</strong> ({zone}). Den Grund können Sie auf der Seite des Termins lesen.',
      patient: {
        release: {
          lead: 'Die Zahlung geht an die Ärztin oder den Arzt.',
          more: 'Sie erhalten nichts zurück.',
        },
        refund: {
          lead: 'Sie erhalten {amount} zurück.',
          more: 'Das Geld geht auf dem Weg zurück, auf dem Sie bezahlt haben. Bis es auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
        },
        split: {
          lead: 'Sie erhalten {amount} zurück.',
          more: 'Der Rest geht an die Ärztin oder den Arzt. Bis die Erstattung auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
        },
      },
      doctor: {
        release: {
          lead: 'Die Zahlung wird an Sie freigegeben.',
          more: 'Abzüglich der Gebühr von eCureTrip, in den nächsten Minuten.',
        },
        refund: {
          lead: '{amount} gehen an die Patientin oder den Patienten zurück.',
          more: 'An Sie wird nichts freigegeben.',
        },
        split: {
          lead: '{amount} gehen an die Patientin oder den Patienten zurück.',
          more: 'Der Rest wird abzüglich der Gebühr von eCureTrip an Sie freigegeben.',
        },
      },
      button: 'Grund lesen',
    },
  },
  goodwill_refund: {
    patient: {
      subject: 'Sie erhalten {amount} zurück',
      text: 'eCureTrip gibt Ihnen einen Teil dessen zurück, was Sie für die Konsultation mit {doctor}, <strong>{moment}</strong> ({zone}), bezahlt haben.',
      lead: '{amount} gehen auf dem Weg zurück, auf dem Sie bezahlt haben.',
      more: 'Sie müssen nichts tun. Bis das Geld auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
    },
    doctor: {
      subject: '{amount} gehen an eine Patientin oder einen Patienten zurück',
      text: 'Für diese Konsultation erstattet eCureTrip {amount}: <strong>{moment}</strong> ({zone}).',
      heldLead: 'An Sie wird weniger freigegeben.',
      held: 'Die Erstattung kommt aus dem verwahrten Geld, und die Gebühr von eCureTrip wird damit kleiner.',
      releasedLead: '{fromDoctor} werden von Ihrem Auszahlungskonto zurückgenommen.',
      released: 'Das ist Ihr Anteil an der Erstattung; eCureTrip gibt seinen Anteil an der Gebühr zurück.',
    },
    preheader: 'Den Grund können Sie nach dem Anmelden lesen.',
    button: 'Grund lesen',
  },
  refund_action: {
    subject: 'Wir brauchen Ihre Bankverbindung, um Ihnen {amount} zu senden',
    title: 'Ihre Erstattung wartet auf Sie',
    preheader: 'Stripe hat Ihnen eine weitere E-Mail mit einem Link gesendet.',
    text: 'Ihre Zahlung für {doctor}, <strong>{moment}</strong> ({zone}), kam per Überweisung. Deshalb wissen wir nicht, auf welches Konto die Erstattung gehen soll.',
    lead: 'Suchen Sie nach einer E-Mail von Stripe, und geben Sie dort Ihre Bankverbindung an.',
    more: 'Stripe führt unsere Zahlungen aus. Seine E-Mail kam zur selben Zeit wie diese; sehen Sie auch im Spam-Ordner nach. Der Link darin gilt 45 Tage. In unseren eigenen E-Mails fragen wir nie nach einer Bankverbindung.',
    button: 'Termin öffnen',
  },
};
