/** Notices that stand on the page after a form; see `~/http/flash.server`. */
export const notices = {
  welcome: 'Your address is confirmed. Welcome.',
  onboarded: 'Saved. You can book now.',
  submittedForVerification: 'Saved. We check your licence and write to you.',
  passwordSet: 'Your new password is set. All other devices are signed out.',
  emailChanged: 'Your new e-mail address is confirmed.',
  profileSaved: 'Saved.',
  zoneSaved: 'Times are now shown in {city}.',
  signedOut: 'You are signed out.',
} as const;
