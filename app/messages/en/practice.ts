/** What a doctor changes of the public profile, and of the licence. */
export const practice = {
  title: 'Your practice',
  lead: 'What patients read before they book.',
  back: 'Profile',
  crumb: 'Where you are',
  see: 'See your public profile',
  name: 'Name',
  nameHint: 'The name belongs to what was checked. Write to us to change it.',
  since: 'Practising since',
  sinceHint: 'The year, for example 2009.',
  submit: 'Save',
  introduction: {
    title: 'About you',
    lead: 'What patients read of you first.',
  },
  licence: {
    title: 'Your licence',
    lead: 'Patients see register and number, and when we last looked them up.',
    state: 'Verification',
    states: {
      draft: 'Not sent yet',
      pending: 'Being checked',
      verified: 'Valid',
      refused: 'Refused',
      suspended: 'Suspended',
    },
    checked: 'Checked on',
    never: 'Not yet',
    change: 'Change the licence',
    warn: 'We check what you change here in its register. Until then you are not in the search and cannot be booked; the appointments you have stay.',
    submit: 'Save and have it checked',
  },
} as const;
