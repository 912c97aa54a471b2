import type { Translation } from '../translation';

/** Cancelling, moving, and who did not come: pages that ask, and what stands on the appointment's own page about it. */
export const ending: Translation<'ending'> = {
  back: 'Zurück zum Termin',
  crumb: 'Sie sind hier',
  visit: 'Der Termin',
  with: 'Konsultation mit {name}',
  acts: {
    title: 'Ändern oder absagen',
    move: 'Auf andere Zeit verlegen',
    cancel: 'Termin absagen',
    noShow: {
      patient: 'Ärztin oder Arzt ist nicht gekommen',
      doctor: 'Patientin oder Patient ist nicht gekommen',
    },
    moveUntil:
      'Sie können ihn bis <b>{moment}</b> verlegen, {left, plural, one {noch einmal} other {bis zu # weitere Male}}.',
    cancelNow: 'Wenn Sie jetzt absagen, erhalten Sie {refund} zurück.',
    cancelDoctor: 'Wenn Sie absagen, erhält die Patientin oder der Patient das ganze Geld zurück.',
    noShowFrom: 'Wenn die andere Seite nicht kommt, können Sie das nach dem Beginn hier melden.',
  },
  /** Why something is not possible now. */
  obstacle: {
    move: {
      wrong_state: 'Nur ein bestätigter Termin kann verlegt werden.',
      already_started: 'Er hat begonnen und kann deshalb nicht mehr verlegt werden.',
      in_progress: 'Die Konsultation hat begonnen und kann deshalb nicht mehr verlegt werden.',
      notice_too_short:
        'Er kann bis {hours, plural, one {# Stunde} other {# Stunden}} vor Beginn verlegt werden. Das war {moment}.',
      no_moves_left:
        'Sie haben ihn schon {limit, plural, one {# Mal} other {# Mal}} verlegt. Er kann nicht noch einmal verlegt werden.',
    },
    cancel: {
      wrong_state: 'Dieser Termin ist vorbei oder schon abgesagt.',
      already_started:
        'Er hat begonnen und kann deshalb nicht mehr abgesagt werden. Wenn die Ärztin oder der Arzt nicht gekommen ist, melden Sie es.',
      in_progress: 'Die Konsultation hat begonnen und kann deshalb nicht mehr abgesagt werden.',
    },
    noShow: {
      wrong_state: 'Dieser Termin ist abgeschlossen.',
      not_started: 'Das können Sie erst nach dem Beginn melden, {moment}.',
      already_reported: 'Das haben Sie schon gemeldet.',
    },
  },
  cancel: {
    title: 'Termin absagen, {day}',
    heading: 'Diesen Termin absagen?',
    impossible: 'Dieser Termin kann nicht abgesagt werden',
    getBack: 'Was Sie zurückbekommen',
    patientGetsBack: 'Was die Patientin oder der Patient zurückbekommt',
    amount: '{refund} von {amount}',
    nothing: 'Nichts von {amount}',
    now: 'Wenn Sie jetzt absagen',
    arrives: 'Wann es ankommt',
    arrivesText:
      'Wir senden es sofort, auf dem Weg, auf dem bezahlt wurde. Bis es auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
    rest: 'Der Rest',
    restText: '{rest} gehen einige Tage später abzüglich unserer Gebühr an die Ärztin oder den Arzt.',
    awaited:
      'Ihre Zahlung ist noch nicht eingegangen. Falls sie noch eingeht, erhalten Sie alles zurück, ohne etwas zu tun.',
    full: 'Die Ärztin oder der Arzt hat diesen Termin verlegt. Bis {moment} erhalten Sie Ihr ganzes Geld zurück.',
    capped:
      'Als Sie diesen Termin verlegt haben, wären {percent, number} Prozent zurückgekommen. Durch das Verlegen wird es nicht mehr.',
    terms: 'Die Bedingungen, die Sie vor dem Bezahlen gesehen haben',
    alwaysFull:
      'Wenn die Ärztin oder der Arzt absagt, erhält die Patientin oder der Patient immer alles zurück, gleich wann.',
    next: 'Wie es weitergeht',
    nextFree: 'Die Zeit ist sofort für andere frei.',
    nextMail: 'Sie erhalten beide eine E-Mail mit einer Datei, die den Termin aus Ihren Kalendern nimmt.',
    nextRead: '{name} liest auf der Seite des Termins, was Sie hier schreiben.',
    reason: { patient: 'Warum sagen Sie ab?', doctor: 'Warum sagen Sie ab?' },
    optional: '(kann leer bleiben)',
    hint: {
      patient:
        'Die Ärztin oder der Arzt kann es lesen. Höchstens {max, plural, one {# Zeichen} other {# Zeichen}}.',
      doctor:
        'Die Patientin oder der Patient liest es. Sagen Sie in einem Satz, was wichtig ist. Höchstens {max, plural, one {# Zeichen} other {# Zeichen}}.',
    },
    submit: 'Absagen und {refund} zurückerhalten',
    submitNothing: 'Ohne Erstattung absagen',
    submitAwaited: 'Termin absagen',
    submitDoctor: 'Absagen und {refund} zurückgeben',
    keep: 'Termin behalten',
    instead: 'Stattdessen verlegen',
    calm: 'Es wurde noch nichts geändert.',
    calmChanged:
      'Seit dem Aufruf dieser Seite ist Zeit vergangen, und die Bedingungen sind eine Stufe weiter. Unten steht, was jetzt zurückkommt. Es wurde noch nichts geändert.',
  },
  move: {
    title: 'Termin verlegen, {day}',
    heading: 'Andere Zeit wählen',
    lead: 'Es bleibt derselbe Termin: Was Sie geschrieben und bezahlt haben, bleibt dabei.',
    impossible: 'Dieser Termin kann nicht verlegt werden',
    legend: 'Freie Zeiten',
    none: 'In diesen Wochen ist keine andere Zeit frei',
    noneText: 'Sehen Sie spätere Tage an, oder behalten Sie den Termin, wie er ist.',
    submit: 'Weiter mit dieser Zeit',
    rulePatient:
      'Sie können ihn bis {moment} verlegen, {left, plural, one {noch einmal} other {bis zu # weitere Male}}. Der letzte mögliche Tag ist {latest}.',
    ruleDoctor:
      'Die Patientin oder der Patient erfährt es sofort und kann {days, plural, one {# Tag} other {# Tage}} lang gegen volle Erstattung absagen. Der letzte mögliche Tag ist {latest}.',
    confirm: 'Auf diese Zeit verlegen?',
    old: 'Bisher',
    rule: 'Beim Verlegen',
    new: 'Neu',
    there: '{moment} in {city}',
    cost: 'Das Verlegen kostet nichts.',
    cap: 'Wenn Sie später absagen, erhalten Sie höchstens {refund} zurück: so viel wie heute. Durch das Verlegen wird es nicht mehr.',
    left: 'Danach können Sie ihn {left, plural, =0 {nicht mehr} one {noch einmal} other {noch # Mal}} verlegen.',
    choice:
      'Die Patientin oder der Patient erhält eine E-Mail mit der neuen Zeit und kann {days, plural, one {einen Tag} other {# Tage}} lang gegen volle Erstattung absagen, aber nicht später als zum neuen Beginn.',
    told: 'Sie erhalten beide eine E-Mail mit einer Datei, die den Termin in Ihren Kalendern verlegt.',
    yes: 'Auf {moment} verlegen',
    other: 'Andere Zeit wählen',
    calm: 'Ihr Termin ist weiter zu seiner alten Zeit.',
    taken: 'Diese Zeit ist nicht mehr frei',
    takenLead:
      '{moment} wurde gerade vergeben oder kann nicht gewählt werden. Ihr Termin ist weiter zu seiner alten Zeit.',
    nearest: 'Die nächstliegenden freien Zeiten',
    hint: 'Groß: Ihre Uhrzeit in {here}. Klein: die Uhrzeit in {there}.',
    all: 'Alle freien Zeiten ansehen',
  },
  noShow: {
    title: 'Wer nicht gekommen ist, {day}',
    ask: {
      patient: 'Ist die Ärztin oder der Arzt nicht gekommen?',
      doctor: 'Ist die Patientin oder der Patient nicht gekommen?',
    },
    impossible: 'Das kann jetzt nicht gemeldet werden',
    moneyTitle: 'Was mit dem Geld geschieht',
    money: {
      patient:
        'Wenn die Ärztin oder der Arzt nicht innerhalb von {hours, plural, one {# Stunde} other {# Stunden}} widerspricht, erhalten Sie Ihr ganzes Geld, {amount}, zurück.',
      doctor:
        'Wenn die Patientin oder der Patient nicht innerhalb von {hours, plural, one {# Stunde} other {# Stunden}} widerspricht, kommt nichts zurück, wie es die Bedingungen sagen. {amount} werden abzüglich unserer Gebühr an Sie freigegeben.',
    },
    objection:
      'Wenn {name} widerspricht, entscheidet ein Mensch bei eCureTrip. Bis dahin bleibt das Geld verwahrt.',
    undo: 'Solange nicht entschieden ist, können Sie es auf dieser Seite zurücknehmen.',
    report: {
      patient: 'Ärztin oder Arzt ist nicht gekommen',
      doctor: 'Patientin oder Patient ist nicht gekommen',
    },
    keep: 'Zurück, nichts melden',
    saidHeading: 'Sie haben gemeldet, dass {name} nicht gekommen ist',
    saidText: '{name} kann bis <b>{moment}</b> widersprechen. Ohne Widerspruch gilt es danach.',
    withdraw: 'Zurücknehmen',
    accusedHeading: '{name} hat gemeldet, dass Sie nicht gekommen sind',
    accusedText:
      'Sie können bis <b>{moment}</b> antworten. Wenn Sie es nicht tun, gilt es danach, und das Geld geht wie unten beschrieben.',
    follows: {
      patient:
        '{amount} gehen dann abzüglich unserer Gebühr an die Ärztin oder den Arzt. Sie erhalten nichts zurück.',
      doctor:
        '{amount} gehen dann an die Patientin oder den Patienten zurück. An Sie wird nichts freigegeben.',
    },
    objectTitle: 'So war es nicht',
    objectLabel: 'Was ist geschehen?',
    objectHint:
      'Ein Mensch bei eCureTrip liest es und entscheidet; die andere Seite sieht es nicht. Schreiben Sie, wann Sie da waren und was Sie versucht haben. Höchstens {max, plural, one {# Zeichen} other {# Zeichen}}.',
    object: 'Widerspruch senden',
    agreeTitle: 'Es stimmt',
    agreeText: 'Dann ist es sofort abgeschlossen, und das Geld geht wie oben beschrieben.',
    agree: { patient: 'Ja, ich bin nicht gekommen', doctor: 'Ja, ich bin nicht gekommen' },
    contestedHeading: 'Ein Mensch bei eCureTrip entscheidet',
    contestedText:
      'Sie und {name} sind sich nicht einig, wer gekommen ist. Das Geld bleibt verwahrt, bis entschieden ist. Wir schreiben Ihnen beiden.',
    settledHeading: 'Es ist abgeschlossen',
    settled: {
      patient: 'Die Patientin oder der Patient ist nicht gekommen.',
      doctor:
        'Die Ärztin oder der Arzt ist nicht gekommen. Das ganze Geld geht an die Patientin oder den Patienten zurück.',
    },
    calm: 'Es wurde noch nichts geändert.',
  },
  /** Notices on the appointment's own page. */
  notice: {
    cancelled: {
      me: 'Sie haben diesen Termin abgesagt.',
      other: '{name} hat diesen Termin abgesagt.',
      admin: 'eCureTrip hat diesen Termin abgesagt.',
    },
    backToYou: '{refund} sind unterwegs zurück zu Ihnen.',
    cameBack: 'Sie haben {refund} zurückerhalten.',
    backToPatient: '{refund} gehen an die Patientin oder den Patienten zurück.',
    nothingBack: 'Wie es die Bedingungen sagen, kommt nichts zurück.',
    nothingBackPatient: 'An die Patientin oder den Patienten geht nichts zurück.',
    restHeld: '{rest} werden für Sie verwahrt und am {moment} abzüglich unserer Gebühr freigegeben.',
    awaited: 'Ihre Zahlung war noch nicht eingegangen. Falls sie noch eingeht, erhalten Sie alles zurück.',
    theyWrote: '{name} schrieb:',
    youWrote: 'Sie schrieben:',
    movedTitle: 'Die Ärztin oder der Arzt hat diesen Termin verlegt.',
    movedText:
      'Wenn Ihnen die neue Zeit nicht passt, können Sie ihn bis {moment} <a>absagen</a> und erhalten Ihr ganzes Geld zurück.',
    said: 'Sie haben gemeldet, dass {name} nicht gekommen ist. {name} kann bis {moment} widersprechen.',
    accused: '{name} hat gemeldet, dass Sie nicht gekommen sind. Antworten Sie bis {moment}, sonst gilt es.',
    answer: 'Antworten',
    takeBack: 'Ansehen oder zurücknehmen',
    contested:
      'Sie und {name} sind sich nicht einig, wer gekommen ist. Ein Mensch bei eCureTrip entscheidet; bis dahin bleibt das Geld verwahrt.',
    settled: {
      patient: {
        patient: 'Sie sind nicht gekommen, deshalb kommt nichts zurück.',
        doctor:
          'Die Patientin oder der Patient ist nicht gekommen. Das Geld wird abzüglich unserer Gebühr an Sie freigegeben.',
      },
      doctor: {
        patient: 'Die Ärztin oder der Arzt ist nicht gekommen. Sie erhalten Ihr ganzes Geld zurück.',
        doctor: 'Sie sind nicht gekommen. Das ganze Geld geht an die Patientin oder den Patienten zurück.',
      },
    },
    settledTitle: 'Diese Konsultation hat nicht stattgefunden.',
  },
};
