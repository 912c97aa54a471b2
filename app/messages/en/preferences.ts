export const preferences = {
  title: 'Your clock and your language',
  text: 'Times on all pages are shown on this clock.',
  timeZone: 'Time zone',
  language: 'Language',
  languageText:
    'Choosing one here or at the foot of any page changes all pages. If you are signed in, our mails follow.',
  languageOfPages: 'Language of the pages',
  submit: 'Save',
  guessed: 'We guessed this from your browser. Change it if it is not right.',
} as const;
