import type { Translation } from '../translation';

/** A relative or an interpreter who comes along to a video consultation: inviting them, and the page of their link. */
export const guests: Translation<'guests'> = {
  title: 'Jemanden mitbringen',
  back: 'Zurück zum Termin',
  lead: {
    patient:
      'Sie können eine angehörige Person oder jemanden zum Dolmetschen einladen. Die Person erhält eine E-Mail mit einem Link zum Videoraum. Sonst sieht sie nichts: nicht, warum Sie kommen, keine Dateien, keine Zusammenfassung.',
    doctor:
      'Sie können jemanden zum Dolmetschen einladen. Die Person erhält eine E-Mail mit einem Link zum Videoraum. Sonst sieht sie nichts. Die Patientin oder der Patient sieht die Einladung.',
  },
  who: 'Wer ist dabei?',
  role: { relative: 'Angehörige oder Freunde', interpreter: 'Dolmetscherin oder Dolmetscher' },
  roleText: {
    relative: 'Jemand, dem Sie vertrauen, der mit Ihnen zuhört und fragt.',
    interpreter: 'Jemand, der zwischen beiden Seiten übersetzt.',
  },
  name: 'Name der Person',
  email: 'E-Mail-Adresse der Person',
  emailHint: 'Prüfen Sie sie: Wer die E-Mail erhält, kann den Raum betreten.',
  submit: 'Einladung senden',
  mailed: 'Letzte E-Mail',
  resend: 'E-Mail noch einmal senden',
  revoke: 'Einladung zurücknehmen',
  revokeText:
    'Der Link endet sofort. Wenn die Person schon im Raum ist, bitten Sie sie dort zu gehen; die Ärztin oder der Arzt kann den Raum für sie schließen.',
  declined: '{name} möchte nicht dabei sein und erhält keine E-Mails mehr.',
  over: 'Die Konsultation ist vorbei oder findet nicht statt. Es kann niemand mehr eingeladen werden.',
  tray: {
    title: 'Begleitperson',
    titleDoctor: 'Begleitperson',
    none: 'Jemand aus Ihrem Umfeld oder zum Dolmetschen kann per Video dabei sein.',
    noneDoctor: 'Jemand zum Dolmetschen kann per Video dabei sein.',
    invite: 'Jemanden einladen',
    change: 'Ändern oder zurücknehmen',
    invited: {
      relative: '{name} ist eingeladen, zur Begleitung.',
      interpreter: '{name} ist eingeladen, zum Dolmetschen.',
    },
    byDoctor: 'Eingeladen von der Ärztin oder dem Arzt.',
    byPatient: 'Eingeladen von der Patientin oder dem Patienten.',
    declined: '{name} möchte nicht dabei sein.',
  },
  page: {
    title: 'Ihre Einladung',
    heading: {
      relative: 'Sie sind zu einem Videogespräch eingeladen',
      interpreter: 'Sie werden gebeten, in einem Videogespräch zu dolmetschen',
    },
    lead: {
      relative: '{inviter} bittet Sie, bei einem Videogespräch mit {doctor} dabei zu sein.',
      interpreter: '{inviter} bittet Sie, in einem Videogespräch mit {doctor} zu dolmetschen.',
    },
    when: 'Wann',
    zone: '{city} ({offset})',
    otherZone: 'In einer anderen Zeitzone zeigen',
    doctor: 'Mit',
    inviter: 'Eingeladen von',
    opens: 'Der Raum öffnet am {moment}, 15 Minuten vor dem Beginn. Diese Seite sieht selbst nach.',
    open: 'Der Raum ist offen.',
    join: 'Zum Videoraum',
    check: 'Kamera und Mikrofon testen',
    stopText: 'Ist das nicht für Sie? Dann endet der Link, und Sie erhalten keine E-Mails dieser Art mehr.',
    stop: 'Ich möchte diese E-Mail nicht',
  },
};
