import type { Translation } from '../translation';

/** Receipts, notes about refunds, statements of payouts, and checking them. */
export const receipts: Translation<'receipts'> = {
  title: 'Belege',
  lead: {
    patient: 'Ein Beleg für jede Zahlung und einer für jeden Betrag, der an Sie zurückkam.',
    doctor: 'Eine Abrechnung für jede Auszahlung, mit der Gebühr.',
  },
  none: 'Noch kein Beleg',
  noneText: {
    patient: 'Wenn Sie einen Termin bezahlt haben, steht der Beleg hier.',
    doctor: 'Wenn Geld aus einer Konsultation an Sie freigegeben wurde, steht die Abrechnung hier.',
  },
  pages: 'Seiten mit Belegen',
  first: 'Neueste',
  older: 'Ältere',
  open: 'Öffnen',
  openOf: '{kind} {number}',
  ofAppointment: 'Belege',
  kind: {
    receipt: 'Beleg',
    refund_note: 'Erstattungsbeleg',
    refund_correction: 'Berichtigung eines Erstattungsbelegs',
    payout_statement: 'Auszahlungsabrechnung',
    payout_correction: 'Berichtigung einer Auszahlungsabrechnung',
  },
  page: {
    title: '{kind} {number}',
    all: 'Alle Belege',
    print: 'Drucken Sie diese Seite, oder bewahren Sie die Datei auf. Gedruckt wird nur das Papier unten.',
    pdf: 'Als PDF herunterladen',
    pdfFile: '{number}.pdf',
    check: 'Diesen Beleg prüfen',
  },
  paper: {
    issued: 'Ausgestellt {day}',
    number: 'Nr. {number}',
    issuer: 'Ausgestellt von',
    patient: 'Patientin/Patient',
    doctor: 'Ärztin/Arzt',
    licence: 'Approbation {number}',
    licenceAt: 'Approbation {number}, {registry}',
    appointment: 'Termin',
    appointmentText:
      '{mode, select, in_person {In der Klinik} other {Per Video}}, {minutes, plural, one {# Minute} other {# Minuten}}, {day}, {time} ({city})',
    reference: 'Buchungsnummer',
    corrects: 'Berichtigt',
    line: {
      consultation: 'Ärztliche Konsultation',
      paidByPatient: 'Von der Patientin/dem Patienten bezahlt',
      returnedToPatient: 'An die Patientin/den Patienten erstattet',
      fee: 'Gebühr von eCureTrip',
      paidBefore: 'Für den Termin bezahlt',
    },
    total: {
      receipt: 'Bezahlt',
      refund_note: 'Erstattet',
      refund_correction: 'Doch nicht erstattet',
      payout_statement: 'Ausgezahlt',
      payout_correction: 'Zurückgenommen',
    },
    note: {
      receipt:
        'Die Konsultation erbringt die hier genannte Ärztin oder der hier genannte Arzt. eCureTrip verwahrt das Geld, bis sie stattgefunden hat.',
      refund_note:
        'Das Geld geht auf dem Weg zurück, auf dem bezahlt wurde. Banken brauchen bis zu 10 Bankarbeitstage.',
      refund_correction:
        'Ihre Bank hat die Erstattung an uns zurückgesendet. Wir suchen einen anderen Weg und schreiben Ihnen. Dieses Geld geht Ihnen nicht verloren.',
      payout_statement: 'Ausgezahlt auf Ihr Konto bei Stripe, das es an Ihre Bank weitergibt.',
      payout_correction: 'Dieses Geld ging an die Patientin oder den Patienten oder an deren Bank zurück.',
    },
    code: 'Code zum Prüfen dieses Papiers',
    codeText:
      'Scannen Sie ihn, um zu prüfen, dass dieses Papier von uns und unverändert ist. Er enthält keinen Namen und nichts über die Gesundheit.',
    missing: 'Nicht angegeben',
  },
  verify: {
    title: 'Beleg prüfen',
    lead: 'Jeder Beleg und jede Abrechnung von eCureTrip hat einen quadratischen Code. Er zeigt, ob das Papier von uns und unverändert ist.',
    label: 'Code oder Adresse aus dem Quadrat',
    hint: 'Scannen Sie das Quadrat mit der Kamera Ihres Telefons, oder kopieren Sie den langen Text aus dem PDF.',
    submit: 'Prüfen',
    genuine: 'Dieses Papier ist echt.',
    genuineText:
      'Es wurde von eCureTrip ausgestellt und enthält das Folgende. Vergleichen Sie es mit dem Papier, das vor Ihnen liegt.',
    onPaper: 'Was auf dem Papier steht',
    today: 'Wie es heute steht',
    sum: 'Betrag',
    kind: 'Papier',
    number: 'Nummer',
    issued: 'Ausgestellt',
    reference: 'Buchungsnummer',
    refunded: 'Davon wurden {sum} später erstattet.',
    refundedNone: 'Davon wurde nichts erstattet.',
    corrected: 'Ein späteres Papier berichtigt dieses. Fragen Sie auch nach jenem.',
    uncorrected: 'Kein späteres Papier berichtigt es.',
    unknown:
      'Es ist von uns unterschrieben, steht aber nicht in unseren Büchern. Schreiben Sie uns, bevor Sie sich darauf verlassen.',
    notGenuine: 'Dieses Papier konnte nicht bestätigt werden',
    refused: {
      malformed:
        'Das ist kein Code von unseren Papieren. Kopieren Sie ihn ganz, vom ersten bis zum letzten Zeichen.',
      forged:
        'Dieser Code wurde verändert oder ist nicht von uns. Verlassen Sie sich nicht auf dieses Papier.',
      unknown_key:
        'Wir kennen den Schlüssel nicht, mit dem dieser Code unterschrieben wurde. Verlassen Sie sich nicht auf dieses Papier.',
    },
    offline:
      'Buchhaltungen können Papiere auch ohne uns prüfen: <a>unsere öffentlichen Schlüssel</a> und ihre Anwendung liegen offen.',
  },
};
