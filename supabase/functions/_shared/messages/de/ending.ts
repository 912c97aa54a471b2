import type { ending as English } from '../en/ending.ts';
import type { Translation } from '../translation.ts';

/** Mails about an appointment that is cancelled, moved, or to which somebody did not come. */
export const ending: Translation<typeof English> = {
  appointment_cancelled: {
    subject: 'Abgesagt: {day}, {clock}',
    preheader: 'Dieser Termin findet nicht statt: {day}.',
    title: 'Der Termin ist abgesagt',
    patient: {
      patient: 'Sie haben Ihren Termin mit {doctor} abgesagt: <strong>{moment}</strong> ({zone}).',
      doctor: '{doctor} hat Ihren Termin abgesagt: <strong>{moment}</strong> ({zone}). Es tut uns leid.',
      administrator:
        'Wir mussten Ihren Termin mit {doctor} absagen: <strong>{moment}</strong> ({zone}). Die Ärztin oder der Arzt kann ihn nicht halten. Es tut uns leid.',
    },
    doctor: {
      doctor: 'Sie haben den Termin mit {patient} abgesagt: <strong>{moment}</strong> ({zone}).',
      patient: '{patient} hat den Termin abgesagt: <strong>{moment}</strong> ({zone}).',
      administrator:
        'Wir haben den Termin mit {patient} abgesagt: <strong>{moment}</strong> ({zone}). Alles Geld geht zurück.',
    },
    reason: {
      patient: 'Der Grund wurde Ihnen geschrieben. Sie können ihn nach dem Anmelden lesen.',
      doctor: 'Der Grund wurde Ihnen geschrieben. Sie können ihn nach dem Anmelden lesen.',
    },
    backLead: 'Sie erhalten {amount} zurück.',
    back: 'Das Geld geht auf dem Weg zurück, auf dem Sie bezahlt haben. Bis es auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
    nothingLead: 'Es kommt nichts zurück.',
    nothing:
      'So sagen es die Bedingungen, die Sie vor dem Bezahlen gesehen haben: Es war zu kurz vor dem Termin.',
    awaitedLead: 'Falls Ihre Zahlung noch eingeht, erhalten Sie alles zurück.',
    awaited: 'Sie müssen nichts tun.',
    allBackLead: '{amount} gehen an die Patientin oder den Patienten zurück.',
    allBack: 'Die Zeit ist wieder frei und kann von anderen gebucht werden.',
    restLead: '{amount} bleiben für Sie verwahrt.',
    rest: 'Das Geld wird in einigen Tagen abzüglich der Gebühr von eCureTrip an Sie freigegeben. Die Zeit ist wieder frei.',
    again: 'Andere Zeit wählen',
    calendarFile: 'Die angehängte Datei nimmt den Termin aus Ihrem Kalender.',
  },
  appointment_moved: {
    subject: 'Neue Zeit: {day}, {clock}',
    preheader: 'Verlegt auf {clock} in {city}, {otherClock} in {otherCity}.',
    title: 'Der Termin hat eine neue Zeit',
    patient: {
      patient: 'Sie haben Ihren Termin mit {doctor} verlegt auf: <strong>{day}</strong>.',
      doctor: '{doctor} hat Ihren Termin verlegt auf: <strong>{day}</strong>.',
    },
    doctor: {
      doctor: 'Sie haben den Termin mit {patient} verlegt auf: <strong>{day}</strong>.',
      patient: '{patient} hat den Termin verlegt auf: <strong>{day}</strong>.',
    },
    before: 'Vorher war er zu dieser Zeit: {moment} ({zone}).',
    choiceLead: 'Passt Ihnen die neue Zeit nicht?',
    choice: 'Sie können bis {moment} ({zone}) absagen und erhalten Ihr ganzes Geld zurück.',
    cancel: 'Absagen und alles zurückerhalten',
    calendarFile: 'Die angehängte Datei verlegt den Termin in Ihrem Kalender.',
  },
  no_show: {
    reported: {
      subject: 'Antworten Sie bitte bis {moment}',
      title: 'Sind Sie gekommen?',
      preheader: 'Es wurde gemeldet, dass Sie zu einem Termin nicht gekommen sind.',
      patient:
        '{doctor} hat gemeldet, dass Sie nicht zum Termin gekommen sind: <strong>{moment}</strong> ({zone}).',
      doctor:
        'Es wurde gemeldet, dass Sie nicht zu Ihrem Termin gekommen sind: <strong>{moment}</strong> ({zone}).',
      lead: 'Sie können bis {moment} ({zone}) antworten.',
      patientText:
        'Wenn es nicht so war, sagen Sie es auf der Seite des Termins, und ein Mensch sieht es sich an. Sonst geht das Geld danach an die Ärztin oder den Arzt.',
      doctorText:
        'Wenn es nicht so war, sagen Sie es auf der Seite des Termins, und ein Mensch sieht es sich an. Sonst geht danach das ganze Geld an die Patientin oder den Patienten zurück.',
      button: 'Antworten',
    },
    contested: {
      subject: 'Ein Mensch sieht sich Ihren Termin an',
      title: 'Ein Mensch sieht es sich an',
      preheader: 'Bis das entschieden ist, bleibt das Geld verwahrt.',
      text: 'Sie beide sind sich nicht einig, wer zum Termin gekommen ist: <strong>{moment}</strong> ({zone}). Ein Mensch bei eCureTrip liest, was beide gesagt haben, und entscheidet.',
      lead: 'Bis dahin bleibt das Geld verwahrt.',
      more: 'Wir schreiben Ihnen, wenn es entschieden ist.',
    },
    settled: {
      subject: 'Ihr Termin ist abgeschlossen: {day}',
      title: 'Der Termin ist abgeschlossen',
      preheader: 'Er hat nicht stattgefunden.',
      patientAbsent:
        'Der Termin <strong>{moment}</strong> ({zone}) ist abgeschlossen: Die Patientin oder der Patient ist nicht gekommen.',
      doctorAbsent:
        'Der Termin <strong>{moment}</strong> ({zone}) ist abgeschlossen: Die Ärztin oder der Arzt ist nicht gekommen.',
      patient: {
        doctorLead: 'Sie erhalten {amount} zurück.',
        doctorText:
          'Das Geld geht auf dem Weg zurück, auf dem Sie bezahlt haben. Bis es auf dem Konto steht, können bis zu zehn Bankarbeitstage vergehen.',
        patientLead: 'Es kommt nichts zurück.',
        patientText: 'So sagen es die Bedingungen, die Sie vor dem Bezahlen gesehen haben.',
      },
      doctor: {
        doctorLead: '{amount} gehen an die Patientin oder den Patienten zurück.',
        doctorText: 'An Sie wird nichts freigegeben.',
        patientLead: 'Das Geld wird an Sie freigegeben.',
        patientText: 'Abzüglich der Gebühr von eCureTrip, in den nächsten Minuten.',
      },
    },
  },
};
