import type { Translation } from '../translation';

/** Reporting a problem with a consultation, answering it, and what was decided; for patient and doctor. */
export const problems: Translation<'problems'> = {
  title: 'Ein Problem mit der Konsultation, {day}',
  kinds: {
    not_as_agreed: 'Fand nicht wie vereinbart statt',
    too_short: 'War zu kurz',
    technical: 'Ton, Bild oder Verbindung gingen nicht',
    other: 'Etwas anderes',
  },
  heading: {
    ask: 'War etwas nicht in Ordnung?',
    impossible: 'Hier kann kein Problem gemeldet werden',
    none: 'Es ist kein Problem gemeldet',
    said: 'Sie haben ein Problem gemeldet',
    asked: '{name} meldet ein Problem',
    deciding: 'Jetzt entscheidet ein Mensch',
    decided: 'Es ist entschieden',
  },
  lead: {
    ask: 'Sagen Sie es uns bis <b>{moment}</b>. Die {amount} bleiben dann verwahrt, bis es geklärt ist.',
    next: 'Wie es weitergeht',
    nextDoctor:
      '{name} liest, was Sie hier schreiben, und hat {days, plural, one {# Tag} other {# Tage}} Zeit für eine Antwort.',
    nextPerson:
      'Dann liest ein Mensch bei eCureTrip beide Seiten und entscheidet, wohin das Geld geht. Sie lesen beide den Grund.',
    nextUndo: 'Bis das entschieden ist, können Sie die Meldung zurücknehmen.',
  },
  kind: 'Was ist geschehen?',
  text: 'Beschreiben Sie es in ein paar Sätzen',
  textHint:
    'Bitte keine medizinischen Einzelheiten: Niemand muss sie kennen, um das zu entscheiden. Höchstens {max, plural, one {# Zeichen} other {# Zeichen}}.',
  hope: 'Was wünschen Sie sich?',
  hopeOptional: '(kann leer bleiben)',
  hopeHint: 'Zum Beispiel einen Teil des Geldes oder eine weitere Konsultation.',
  send: 'Problem melden',
  keep: 'Nichts melden',
  calm: 'Es wurde noch nichts gesendet.',
  obstacle: {
    not_patient: 'Nur die Patientin oder der Patient kann ein Problem mit einer Konsultation melden.',
    wrong_state:
      'Ein Problem kann gemeldet werden, nachdem die Konsultation stattgefunden hat, solange das Geld verwahrt wird.',
    already_reported: 'Sie haben schon ein Problem gemeldet.',
    disputed:
      'Ihre Bank prüft diese Zahlung. Sie entscheidet, deshalb kann hier inzwischen nichts gemeldet werden.',
    too_late:
      'Die Zeit für eine Problemmeldung endete am {moment}. Schreiben Sie uns, wenn Sie trotzdem Hilfe brauchen.',
  },
  report: {
    title: { patient: 'Was Sie geschrieben haben', doctor: 'Was Ihnen gemeldet wurde' },
    kind: 'Was geschehen ist',
    text: 'Im Einzelnen',
    hope: { patient: 'Was Sie sich wünschen', doctor: 'Was gewünscht wird' },
    at: 'Gemeldet',
  },
  answer: {
    title: { patient: 'Was die Ärztin oder der Arzt geantwortet hat', doctor: 'Was Sie geantwortet haben' },
    at: 'Beantwortet',
    awaited: 'Die Ärztin oder der Arzt kann bis {moment} antworten.',
    missing: 'Es kam keine rechtzeitige Antwort.',
    ask: 'Ihre Antwort',
    askHint:
      'Sie können einmal antworten. Die Patientin oder der Patient liest es, und ebenso der Mensch, der entscheidet. Bitte keine medizinischen Einzelheiten. Höchstens {max, plural, one {# Zeichen} other {# Zeichen}}.',
    until: 'Sie können bis <b>{moment}</b> antworten. Sonst wird ohne Ihre Antwort entschieden.',
    held: 'Die Zahlung bleibt verwahrt, bis entschieden ist.',
    send: 'Antwort senden',
    over: 'Die Zeit für eine Antwort endete am {moment}. Jetzt entscheidet ein Mensch.',
  },
  decision: {
    title: 'Die Entscheidung',
    at: 'Entschieden',
    why: 'Warum',
    patient: {
      release: 'Die Zahlung geht an die Ärztin oder den Arzt.',
      refund: 'Sie erhalten {amount} zurück, auf dem Weg, auf dem Sie bezahlt haben.',
      split:
        'Sie erhalten {amount} zurück, auf dem Weg, auf dem Sie bezahlt haben. Der Rest geht an die Ärztin oder den Arzt.',
    },
    doctor: {
      release: 'Die Zahlung wird abzüglich unserer Gebühr an Sie freigegeben.',
      refund: '{amount} gehen an die Patientin oder den Patienten zurück. An Sie wird nichts freigegeben.',
      split:
        '{amount} gehen an die Patientin oder den Patienten zurück. Der Rest wird abzüglich unserer Gebühr an Sie freigegeben.',
    },
  },
  withdrawTitle: 'Ist es geklärt?',
  withdrawText: 'Nehmen Sie die Meldung zurück, dann geht das Geld wie geplant an die Ärztin oder den Arzt.',
  withdraw: 'Meldung zurücknehmen',
  /** On the page of the appointment. */
  notice: {
    open: {
      patient:
        'Sie haben ein Problem gemeldet. {name} kann bis {moment} antworten. Das Geld bleibt verwahrt.',
      doctor:
        'Die Patientin oder der Patient meldet ein Problem. Sie können bis {moment} antworten. Das Geld bleibt verwahrt.',
    },
    deciding: {
      patient:
        'Sie haben ein Problem gemeldet. Ein Mensch bei eCureTrip entscheidet jetzt. Das Geld bleibt verwahrt.',
      doctor:
        'Die Patientin oder der Patient hat ein Problem gemeldet. Ein Mensch bei eCureTrip entscheidet jetzt. Das Geld bleibt verwahrt.',
    },
    decided: {
      patient: 'Über das Problem, das Sie gemeldet haben, ist entschieden.',
      doctor: 'Über das Problem, das die Patientin oder der Patient gemeldet hat, ist entschieden.',
    },
    read: 'Lesen',
    answer: 'Lesen und antworten',
    look: 'Lesen oder zurücknehmen',
    readWhy: 'Den Grund lesen',
    ask: 'War etwas nicht in Ordnung?',
    report: 'Problem melden',
  },
  refund: {
    requires_action: {
      title: 'Ihre Erstattung wartet auf Ihre Bankverbindung',
      text: 'Stripe, das unsere Zahlungen ausführt, hat Ihnen eine E-Mail mit einem Link gesendet. Öffnen Sie ihn und sagen Sie, auf welches Konto das Geld gehen soll. Sehen Sie auch im Spam-Ordner nach. Inzwischen ist nichts verloren.',
    },
    failed: {
      title: 'Ihre Erstattung kam nicht bei Ihnen an',
      text: 'Ihre Bank hat das Geld an uns zurückgesendet. Wir suchen einen anderen Weg und schreiben Ihnen. Sie müssen nichts tun.',
    },
  },
  stopped: 'Verwahrt, bis über das gemeldete Problem entschieden ist',
};
