export const profile = {
  title: 'Profile',
  lead: 'Your name and your clock.',
  account: 'Account',
  signedInAs: 'You sign in with',
  submit: 'Save',
  password: 'Change the password',
  passwordHint: 'We send a link to your address.',
  signOut: 'Sign out',
  public: 'See your public profile',
  verification: {
    title: 'Verification',
    draft: 'Your profile is not complete',
    pending: 'We are checking your licence',
    verified: 'Verified',
    refused: 'Not verified',
    suspended: 'Taken out of the search',
  },
} as const;
