import type { Translation } from '../translation';

export const preferences: Translation<'preferences'> = {
  title: 'Ihre Uhrzeit und Ihre Sprache',
  text: 'Alle Seiten zeigen Zeiten in dieser Uhrzeit.',
  timeZone: 'Zeitzone',
  language: 'Sprache',
  languageText:
    'Wenn Sie hier oder unten auf einer Seite eine Sprache wählen, gilt sie für alle Seiten. Wenn Sie angemeldet sind, auch für unsere E-Mails.',
  languageOfPages: 'Sprache der Seiten',
  submit: 'Speichern',
  guessed: 'Das haben wir aus Ihrem Browser geschlossen. Ändern Sie es, wenn es nicht stimmt.',
};
