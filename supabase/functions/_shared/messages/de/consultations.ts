import type { consultations as English } from '../en/consultations.ts';
import type { Translation } from '../translation.ts';

/** Mails about a consultation that is or was held, and to the guests of a video call. */
export const consultations: Translation<typeof English> = {
  consultation_done: {
    subject: 'Ihre Konsultation hat stattgefunden',
    preheader:
      '{doctor} hat sie abgeschlossen. Was für Sie geschrieben wurde, steht auf der Seite des Termins.',
    title: 'Ihre Konsultation hat stattgefunden',
    intro:
      '{doctor} hat die Konsultation <strong>{reference}</strong> abgeschlossen. Was für Sie geschrieben wurde, lesen Sie nach dem Anmelden auf der Seite des Termins.',
    heldLead: '{amount} werden noch verwahrt.',
    heldUntil:
      'Das Geld wird am {moment} ({zone}) an {doctor} freigegeben, oder sofort, wenn Sie auf der Seite bestätigen, dass alles gut war.',
    heldOpen: 'Das Geld wird an {doctor} freigegeben, wenn Sie auf der Seite bestätigen, dass alles gut war.',
    button: 'Termin öffnen',
  },
  consultation_amended: {
    subject: 'Die Zusammenfassung Ihrer Konsultation wurde ergänzt',
    preheader: '{doctor} hat geändert, was für Sie geschrieben wurde. Was vorher dort stand, bleibt lesbar.',
    title: 'Die Zusammenfassung wurde ergänzt',
    intro:
      '{doctor} hat die Zusammenfassung der Konsultation <strong>{reference}</strong> ergänzt. Was neu ist und was vorher dort stand, finden Sie nach dem Anmelden auf der Seite des Termins.',
    button: 'Zusammenfassung öffnen',
  },
  follow_up_proposed: {
    subject: 'Zeiten für Ihre nächste Konsultation',
    preheader: '{doctor} schlägt Zeiten vor. Wählen Sie eine oder keine.',
    title: 'Zeiten für Ihre nächste Konsultation',
    intro: '{doctor} schlägt diese Zeiten für Ihre nächste Konsultation vor.',
    yours: 'Ihre Uhrzeit ({zone})',
    theirs: 'Uhrzeit der Praxis ({zone})',
    button: 'Zeiten ansehen',
    notKept:
      'Die Zeiten sind nicht für Sie reserviert: Wer zuerst bucht, bekommt sie. Auf der Seite sehen Sie, welche noch frei sind, und können auch jede andere wählen.',
  },
  guest: {
    preheader: '{moment} ({zone}), mit {doctor}.',
    button: 'Ansehen, wann der Raum öffnet',
    link: 'Der Link ist nur für Sie. Dort öffnet der Raum 15 Minuten vor dem Beginn. Sie brauchen kein Konto.',
    stop: 'Wenn Sie diese E-Mail nicht möchten, können Sie es auf derselben Seite sagen. Dann erhalten Sie keine weitere.',
    because: 'Sie erhalten das, weil {inviter} {email} bei eCureTrip eingegeben hat.',
  },
  guest_invited: {
    subject: 'Sie sind zu einem Videogespräch eingeladen, {moment}',
    title: 'Sie sind zu einem Videogespräch eingeladen',
    relative:
      '{inviter} bittet Sie, bei einem Videogespräch mit {doctor} dabei zu sein: <strong>{moment}</strong> ({zone}).',
    interpreter:
      '{inviter} bittet Sie, in einem Videogespräch mit {doctor} zu dolmetschen: <strong>{moment}</strong> ({zone}).',
  },
  guest_moved: {
    subject: 'Das Videogespräch wurde verlegt auf {moment}',
    title: 'Das Videogespräch hat eine neue Zeit',
    relative:
      'Das Videogespräch mit {doctor}, zu dem {inviter} Sie eingeladen hat, hat eine neue Zeit: <strong>{moment}</strong> ({zone}).',
    interpreter:
      'Das Videogespräch mit {doctor}, in dem Sie auf Bitte von {inviter} dolmetschen, hat eine neue Zeit: <strong>{moment}</strong> ({zone}).',
  },
  guest_cancelled: {
    subject: 'Sie werden beim Videogespräch nicht mehr gebraucht',
    preheader: 'Die Einladung wurde zurückgenommen.',
    title: 'Die Einladung wurde zurückgenommen',
    intro:
      'Das Videogespräch mit {doctor}, <strong>{moment}</strong> ({zone}), findet nicht statt oder findet ohne Sie statt.',
    nothing: 'Sie müssen nichts tun. Der Link, den wir Ihnen gesendet haben, gilt nicht mehr.',
  },
};
