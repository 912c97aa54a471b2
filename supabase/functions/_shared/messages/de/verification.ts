import type { verification as English } from '../en/verification.ts';
import type { Translation } from '../translation.ts';

/** Mails about the verification of a doctor and the end of a licence. What was asked, and why, stands behind sign-in. */
export const verification: Translation<typeof English> = {
  verification_approved: {
    subject: 'Ihre Approbation ist geprüft',
    preheader: 'Sie sind zu finden, sobald Ihr Auszahlungskonto offen ist.',
    title: 'Sie sind geprüft',
    intro:
      'Wir haben Ihre Approbation nachgeschlagen und alles so gefunden, wie Sie es angegeben haben. Sobald Ihr Auszahlungskonto offen ist, sind Sie in der Suche zu finden und können gebucht werden.',
    button: 'Ansehen, wie es steht',
  },
  verification_asked: {
    subject: 'Wir brauchen noch etwas für Ihre Prüfung',
    preheader: 'Eine kurze Frage zu dem, was Sie uns gesendet haben.',
    title: 'Wir brauchen noch etwas',
    intro:
      'Wir haben angesehen, was Sie uns gesendet haben, und haben eine Frage, bevor wir weitermachen können. Sie steht auf der Seite Ihrer Prüfung. Antworten Sie dort, dann sehen wir es uns noch einmal an.',
    button: 'Frage lesen',
  },
  verification_refused: {
    subject: 'Wir konnten Sie nicht bestätigen',
    preheader: 'Der Grund steht auf der Seite Ihrer Prüfung.',
    title: 'Wir konnten Sie nicht bestätigen',
    intro:
      'Wir haben angesehen, was Sie uns gesendet haben, und konnten es nicht bestätigen. Der Grund steht auf der Seite Ihrer Prüfung. Wenn sich etwas geändert hat oder wir uns geirrt haben, schreiben Sie uns dort.',
    button: 'Grund lesen',
  },
  licence_ending: {
    subject: 'Ihre Approbation endet am {date}',
    preheader: 'Tragen Sie rechtzeitig die erneuerte ein, damit Sie weiter gebucht werden können.',
    title: 'Ihre Approbation endet am {date}',
    intro:
      'Nach Ihren Angaben endet Ihre Approbation am <strong>{date}</strong>. Wenn Sie die erneuerte haben, tragen Sie ihren neuen letzten Tag ein. Wir schlagen sie nach, meist innerhalb von zwei Arbeitstagen; bis dahin sind Sie nicht in der Suche.',
    more: 'Nach dem {date} sind Sie nicht in der Suche und können nicht gebucht werden, bis die erneuerte Approbation geprüft ist. Bestehende Termine bleiben.',
    button: 'Erneuerte Approbation eintragen',
  },
  licence_ended: {
    subject: 'Ihre Approbation ist abgelaufen: Sie sind nicht mehr in der Suche',
    preheader: 'Tragen Sie die erneuerte ein. Wir schlagen sie nach, dann sind Sie wieder zu finden.',
    title: 'Ihre Approbation ist abgelaufen',
    intro:
      'Nach Ihren Angaben ist Ihre Approbation am <strong>{date}</strong> abgelaufen. Sie sind nicht mehr in der Suche und können nicht gebucht werden.',
    more: 'Bestehende Termine bleiben. Wenn Sie sie ohne Approbation nicht wahrnehmen dürfen, sagen Sie sie ab: Ihre Patientinnen und Patienten erhalten ihr ganzes Geld zurück.',
    button: 'Erneuerte Approbation eintragen',
  },
  licence_alert: {
    subject: 'Die Approbation von {doctor} ist abgelaufen',
    preheader: 'Das Profil ist nicht mehr zu finden.',
    title: 'Eine Approbation ist abgelaufen',
    intro:
      'Die Approbation von <strong>{doctor}</strong> ist am <strong>{date}</strong> abgelaufen. Das Profil ist nicht mehr in der Suche.',
    visits:
      '{count, plural, =0 {Es gibt keine kommenden Termine.} one {Ein kommender Termin bleibt: Entscheiden Sie, ob er stattfinden kann.} other {# kommende Termine bleiben: Entscheiden Sie, ob sie stattfinden können.}}',
    button: 'Profil öffnen',
    footer: 'Gesendet an die Adresse für Meldungen von eCureTrip.',
  },
};
