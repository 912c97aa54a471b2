import type { Translation } from '../translation';

/** The picture of a person. */
export const photo: Translation<'photo'> = {
  title: 'Ihr Bild',
  back: 'Profil',
  crumb: 'Wo Sie sind',
  shown: 'Dieses Bild wird gezeigt.',
  initials: 'Noch kein Bild: An seiner Stelle stehen Ihre Initialen.',
  seen: {
    patient: 'Nur Sie und die Ärztinnen und Ärzte, bei denen Sie einen Termin haben, sehen es.',
    doctor: 'Alle sehen es in der Suche und auf Ihrer Seite.',
  },
  file: 'Bild auswählen',
  fileHint:
    'JPEG, PNG oder WebP, höchstens 8 MB. Wir schneiden es zu einem Porträt und entfernen, wo und wann es aufgenommen wurde.',
  submit: 'Dieses Bild zeigen',
  remove: 'Bild entfernen',
};
