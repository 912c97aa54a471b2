import type { Translation } from '../translation';

export const preferences: Translation<'preferences'> = {
  title: 'Su hora y su idioma',
  text: 'Las horas de todas las páginas se muestran en esta zona.',
  timeZone: 'Zona horaria',
  language: 'Idioma',
  languageText:
    'Si elige uno aquí o al pie de cualquier página, cambian todas las páginas. Si ha iniciado sesión, también nuestros correos.',
  languageOfPages: 'Idioma de las páginas',
  submit: 'Guardar',
  guessed: 'Lo hemos deducido de su navegador. Cámbielo si no es correcto.',
};
