import type { Translation } from '../translation';

/** The doctor's words on how to find the clinic. */
export const directions: Translation<'directions'> = {
  title: 'Der Weg zu Ihrer Klinik',
  lead: 'Wer einen bestätigten Termin in Ihrer Klinik hat, liest das neben der Adresse. Sonst niemand.',
  label: 'Wie man Sie findet',
  hint: 'Welcher Eingang, welches Stockwerk, wo man sich anmeldet, wie man vom Flughafen kommt.',
  submit: 'Speichern',
  back: 'Profil',
};
