import type { Translation } from '../translation';

export const landing: Translation<'landing'> = {
  title: 'eCureTrip: Der richtige Rat kann in einem anderen Land zu finden sein',
  description:
    'Finden Sie eine geprüfte Ärztin oder einen geprüften Arzt in einem anderen Land, vereinbaren Sie eine Zeit, die für beide Uhren passt, und sprechen Sie miteinander, bevor Sie reisen. Ihr Geld wird verwahrt, bis die Konsultation stattgefunden hat.',
  promise: 'Der richtige Rat kann in einem anderen Land zu finden sein.',
  lead: 'Finden Sie eine geprüfte Ärztin oder einen geprüften Arzt, vereinbaren Sie eine Zeit, die für beide Uhren passt, und sprechen Sie per Video miteinander, bevor Sie reisen. Ihr Geld wird verwahrt, bis die Konsultation stattgefunden hat.',
  art: 'Ein Termin, zwei Uhren: {here} in {hereCity} ist {there} in {thereCity}.',
  payment: {
    title: 'Das Geld wartet, bis Sie sich getroffen haben',
    lanes: {
      you: 'Sie',
      platform: 'eCureTrip',
      doctor: 'Ärztin/Arzt',
      back: 'zurück an Sie',
      held: '{amount} verwahrt',
      released: 'freigegeben',
    },
    book: {
      title: 'Sie buchen und bezahlen',
      text: 'Der Preis, den Sie sehen, ist der Preis, den Sie zahlen, zum Beispiel {amount}. Was Sie bei einer Absage zurückbekommen, sehen Sie vor dem Bezahlen.',
    },
    held: {
      title: 'Es wird verwahrt',
      text: 'eCureTrip verwahrt das Geld, bis Ihre Konsultation stattgefunden hat. Die Ärztin oder der Arzt sieht, dass es da ist, und kommt nicht daran.',
    },
    released: {
      title: 'Es wird freigegeben oder kommt zurück',
      text: 'Sie haben sich getroffen: Die Ärztin oder der Arzt wird bezahlt. Sagt die Ärztin oder der Arzt ab oder kommt nicht, erhalten Sie alles zurück.',
    },
  },
  verified: {
    title: 'Geprüft heißt: an der Quelle nachgesehen',
    source:
      'Wir schlagen jede Approbation im Register des Landes nach, das sie erteilt hat, bevor jemand bei uns zu finden ist. Sie sehen die Nummer und den Tag der Prüfung und können so selbst nachsehen.',
    lapsed: 'Wessen Approbation abläuft, ist in der Suche nicht mehr zu finden.',
    see: 'Ein ganzes Profil ansehen',
    doctor: 'Ärztin/Arzt',
    register: 'Register',
    licence: 'Approbation',
    until: 'Gültig bis',
    checked: 'Zuletzt geprüft',
    checkedValid: '{day}, gültig',
  },
  rely: {
    title: 'Worauf Sie sich verlassen können',
    reviews: {
      title: 'Bewertungen nach echten Konsultationen',
      text: 'Nur wer die Konsultation hatte, kann sie bewerten. Wir veröffentlichen auch die schlechten Bewertungen.',
    },
    clocks: {
      title: 'Immer zwei Uhren',
      text: 'Ihre Uhrzeit und die der Ärztin oder des Arztes stehen auf jeder Seite und in jeder Nachricht nebeneinander.',
    },
    price: {
      title: 'Keine Überraschung beim Preis',
      text: 'Ein Endpreis und eine Tabelle, was Sie bei einer Absage zurückbekommen.',
    },
    refund: {
      title: 'Wenn die Ärztin oder der Arzt nicht kann',
      text: 'Sagt die Ärztin oder der Arzt ab oder kommt nicht, erhalten Sie Ihr ganzes Geld zurück.',
    },
  },
  doctors: {
    title: 'Ärztinnen und Ärzte mit baldigen freien Zeiten',
    verified: 'Approbation geprüft',
    nextFree: 'nächste freie Zeit {moment} <soft>(dort {there})</soft>',
    all: '{count, plural, one {# Ärztin oder Arzt ansehen} other {Alle # Ärztinnen und Ärzte}}',
  },
  questions: {
    title: 'Bevor Sie fragen',
    absent: {
      question: 'Was ist, wenn die Ärztin oder der Arzt nicht kommt?',
      answer:
        'Sagen Sie es auf der Seite Ihres Termins. Kommt innerhalb von zwei Tagen kein Widerspruch, erhalten Sie Ihr ganzes Geld zurück. Wird widersprochen, entscheidet ein Mensch bei eCureTrip, und das Geld bleibt so lange verwahrt.',
    },
    change: {
      question: 'Kann ich meinen Termin verlegen oder absagen?',
      answer:
        'Ja. Sie können ihn kostenlos auf eine andere freie Zeit verlegen, einige Male und bis einige Stunden vorher. Absagen können Sie, bis er beginnt: Was Sie zurückbekommen, steht in einer Tabelle, die Sie vor dem Bezahlen und noch einmal vor der Absage sehen.',
    },
    travel: {
      question: 'Muss ich reisen?',
      answer:
        'Nein. Für eine Konsultation per Video müssen Sie nicht reisen. Wenn Sie sich für eine Behandlung entscheiden, vereinbaren Sie sie direkt mit der Klinik.',
    },
    pay: {
      question: 'Wann wird die Ärztin oder der Arzt bezahlt?',
      answer:
        'Nachdem Ihre Konsultation stattgefunden hat. Sie können das selbst bestätigen. Wenn Sie nichts sagen und nichts melden, geschieht es drei Tage später von selbst.',
    },
  },
};
