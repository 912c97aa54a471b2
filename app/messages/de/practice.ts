import type { Translation } from '../translation';

/** What a doctor changes of the public profile, and of the licence. */
export const practice: Translation<'practice'> = {
  title: 'Ihre Praxis',
  lead: 'Was vor der Buchung gelesen wird.',
  back: 'Profil',
  crumb: 'Wo Sie sind',
  see: 'Öffentliches Profil ansehen',
  name: 'Name',
  nameHint: 'Der Name gehört zu dem, was geprüft wurde. Schreiben Sie uns, um ihn zu ändern.',
  since: 'Praktiziert seit',
  sinceHint: 'Das Jahr, zum Beispiel 2009.',
  submit: 'Speichern',
  introduction: {
    title: 'Über Sie',
    lead: 'Was zuerst über Sie gelesen wird.',
  },
  licence: {
    title: 'Ihre Approbation',
    lead: 'Öffentlich zu sehen sind Register und Nummer, und wann wir zuletzt nachgesehen haben.',
    state: 'Prüfung',
    states: {
      draft: 'Noch nicht gesendet',
      pending: 'Wird geprüft',
      asked: 'Wir haben eine Frage',
      verified: 'Gültig',
      refused: 'Abgelehnt',
      suspended: 'Gesperrt',
    },
    checked: 'Geprüft am',
    never: 'Noch nicht',
    verification: 'Ansehen, wie die Prüfung verlief',
    change: 'Approbation ändern',
    papers: 'Ihre Approbation als Datei',
    warn: 'Was Sie hier ändern, prüfen wir im Register. Bis dahin sind Sie nicht zu finden und können nicht gebucht werden; bestehende Termine bleiben.',
    submit: 'Speichern und prüfen lassen',
  },
};
