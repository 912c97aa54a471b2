import type { money as English } from '../en/money.ts';
import type { Translation } from '../translation.ts';

/** Mails about money: returned, released, disputed; and the alerts for administrators. */
export const money: Translation<typeof English> = {
  payment_returned: {
    subject: 'Ihre Zahlung kommt zurück',
    preheader: '{amount} gehen auf dem Weg zurück, auf dem Sie bezahlt haben.',
    title: 'Ihre Zahlung kommt zurück',
    slot_taken:
      'Ihre Zahlung für {doctor}, <strong>{moment}</strong> ({zone}), ging ein, nachdem die Reservierung geendet hatte. Die Zeit hat jetzt jemand anderes. Es wurde kein Termin vereinbart.',
    appointment_over:
      'Ihre Zahlung für {doctor}, <strong>{moment}</strong> ({zone}), ging ein, als diese Zeit nicht mehr gebucht werden konnte. Es wurde kein Termin vereinbart.',
    cancelled:
      'Ihre Zahlung für {doctor}, <strong>{moment}</strong> ({zone}), ging ein, nachdem dieser Termin abgesagt worden war.',
    paid_twice:
      'Der Termin mit {doctor}, <strong>{moment}</strong> ({zone}), wurde zweimal bezahlt. Die zweite Zahlung kommt zurück. Der Termin bleibt, wie er ist.',
    amount_differs:
      'Der Betrag, der für {doctor}, <strong>{moment}</strong> ({zone}), einging, ist nicht der Preis, der Ihnen gezeigt wurde. Es wurde kein Termin vereinbart.',
    arrived_late:
      'Ihre Überweisung für {doctor}, <strong>{moment}</strong> ({zone}), ging ein, nachdem die Reservierung geendet hatte. Es wurde kein Termin vereinbart.',
    part_arrived:
      'Für {doctor}, <strong>{moment}</strong> ({zone}), ging nur ein Teil des Preises rechtzeitig ein. Es wurde kein Termin vereinbart.',
    overpaid:
      'Sie haben für {doctor}, <strong>{moment}</strong> ({zone}), mehr als den Preis gesendet. Der Rest kommt zurück. Der Termin bleibt, wie er ist.',
    backLead: '{amount} gehen auf dem Weg zurück, auf dem Sie bezahlt haben.',
    back: 'Sie müssen nichts tun. Bis das Geld auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
    button: 'Andere Zeit wählen',
  },
  payment_released: {
    subject: '{amount} sind an Sie freigegeben',
    preheader: 'Für den Termin {reference}, abzüglich der Gebühr von eCureTrip.',
    title: '{amount} sind an Sie freigegeben',
    intro: 'Die Zahlung für den Termin <strong>{reference}</strong> ist unterwegs auf Ihr Auszahlungskonto.',
    paid: 'Bezahlt',
    back: 'Zurückgezahlt',
    fee: 'Gebühr von eCureTrip',
    released: 'An Sie freigegeben',
    button: 'Auszahlungen ansehen',
  },
  dispute_opened: {
    subject: {
      patient: 'Ihre Bank fragt uns nach einer Zahlung',
      doctor: 'Zu einer Zahlung an Sie gibt es eine Rückbuchung',
    },
    preheader: '{amount}, Konsultation {reference}',
    patient:
      'Ihre Bank hat uns gesagt, dass die Zahlung von <strong>{amount}</strong> für Ihre Konsultation mit <strong>{doctor}</strong>, {moment} ({zone}), beanstandet wird. Wenn Sie Ihre Bank darum gebeten haben, müssen Sie jetzt nichts tun: Ihre Bank entscheidet, und wir sagen Ihnen, wie es ausgeht.',
    patientElse:
      'Wenn Sie diese Zahlung nicht gemeint haben oder es lieber mit uns klären möchten, sagen Sie es Ihrer Bank, oder schreiben Sie uns.',
    doctor:
      'Die Bank der Patientin oder des Patienten beanstandet die Zahlung von <strong>{amount}</strong> für die Konsultation <strong>{reference}</strong>, {moment} ({zone}). Solange die Bank das prüft, wird von dieser Zahlung nichts freigegeben.',
    doctorElse:
      'Wir antworten der Bank mit dem, was wir haben: der Buchung, der Einwilligung, wann die Konsultation stattfand. Von dem, was darin gesagt oder geschrieben wurde, wird nichts herausgegeben. Sie müssen nichts tun; das kann bis zu drei Monate dauern.',
    lead: 'Es wird nichts freigegeben, bis die Bank entscheidet.',
    leadText: 'Der Termin selbst bleibt, wie er ist.',
    button: 'Termin öffnen',
  },
  dispute_closed: {
    subject: 'Über die Rückbuchung zu {reference} ist entschieden',
    preheader: 'Die Bank hat über {amount} entschieden.',
    title: 'Die Bank hat entschieden',
    intro:
      'Die Bank hat die Rückbuchung zur Zahlung von <strong>{amount}</strong> für <strong>{reference}</strong> abgeschlossen.',
    patient: {
      won: 'Die Bank hat befunden, dass die Zahlung gilt. Das Geld bleibt, wohin es gehen sollte.',
      lost: 'Die Bank gibt Ihnen den Betrag zurück. Wann er ankommt, hängt von Ihrer Bank ab.',
      closed: 'Es wurde ohne Entscheidung abgeschlossen, und die Zahlung gilt.',
    },
    doctor: {
      won: 'Die Bank hat befunden, dass die Zahlung gilt. Das Geld wird wie geplant an Sie freigegeben.',
      lost: 'Die Bank hat den Betrag an die Patientin oder den Patienten zurückgegeben. Was von dieser Zahlung noch nicht an Sie freigegeben war, wird nicht mehr freigegeben.',
      closed:
        'Es wurde ohne Entscheidung abgeschlossen, und die Zahlung gilt. Das Geld wird wie geplant an Sie freigegeben.',
    },
    button: 'Termin öffnen',
  },
  money_alert: {
    subject: 'Zahlungen: Etwas wartet auf Sie',
    preheader: 'Die Administration muss nachsehen.',
    title: 'Etwas wartet auf die Administration',
    reconciliation:
      '{count, plural, one {# Abweichung} other {# Abweichungen}} zwischen Stripe und unseren Büchern. <strong>npm run reconcile</strong> listet sie auf, ebenso die Tabelle reconciliation_findings.',
    hold_limit:
      '{count, plural, one {# Zahlung wird} other {# Zahlungen werden}} fast so lange verwahrt, wie Stripe es erlaubt. Geben Sie rechtzeitig frei, oder erstatten Sie; die Tabelle reconciliation_findings nennt sie.',
    webhook:
      '{count, plural, one {# Ereignis} other {# Ereignisse}} von Stripe: nicht zu verarbeiten. Die Tabelle stripe_events sagt, warum; <strong>npm run replay-webhooks</strong> versucht es noch einmal.',
    dispute:
      '{count, plural, one {# Zahlung wird} other {# Zahlungen werden}} neu beanstandet. Stripe wartet bis zu dem Tag, der in payment_disputes steht, auf Nachweise; <strong>npm run dispute-evidence</strong> stellt sie zusammen.',
    instruction:
      '{count, plural, one {# Auftrag an Stripe konnte nicht ausgeführt werden und wartet} other {# Aufträge an Stripe konnten nicht ausgeführt werden und warten}} auf Sie unter Zahlungen, „Festgefahren“.',
    receivable:
      'Ein Auszahlungskonto konnte {count, plural, one {einen verlangten Betrag} other {# verlangte Beträge}} nicht zurückgeben. Die Erstattung geht trotzdem hinaus; was geschuldet wird, steht unter Zahlungen, „Von Ärztinnen und Ärzten geschuldet“, und wird von späteren Freigaben abgezogen.',
    refund_failed:
      '{count, plural, one {# Erstattung kam nicht an. Das Geld ist wieder bei uns und wartet} other {# Erstattungen kamen nicht an. Das Geld ist wieder bei uns und wartet}} auf Sie unter Zahlungen, „Erstattungen, die Sie brauchen“.',
    problem_report:
      '{count, plural, one {# neue Meldung} other {# neue Meldungen}} über ein Problem mit einer Konsultation. Von dieser Zahlung wird nichts freigegeben. Die Ärztin oder der Arzt wird zuerst um Antwort gebeten.',
    problem_answer:
      '{count, plural, one {# Problemmeldung wurde} other {# Problemmeldungen wurden}} beantwortet. Unter Problemmeldungen kann jetzt entschieden werden.',
    payouts_stopped:
      'Stripe hat die Auszahlungen an {count, plural, one {# Konto} other {# Konten}} angehalten. Bis das behoben ist, kann dort niemand buchen; die Betroffenen wissen Bescheid.',
    footer: 'Sie erhalten diese E-Mail, weil Ihre Adresse die für Meldungen von eCureTrip ist.',
  },
};
