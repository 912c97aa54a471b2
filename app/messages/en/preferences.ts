export const preferences = {
  title: 'Your clock and your language',
  text: 'Times on all pages are shown on this clock.',
  timeZone: 'Time zone',
  language: 'Language',
  submit: 'Save',
  guessed: 'We guessed this from your browser. Change it if it is not right.',
} as const;
