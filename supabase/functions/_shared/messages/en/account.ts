/** Mails about the account: signing up and in, password, address, second factor, the end. */
export const account = {
  confirm_signup: {
    subject: 'Confirm your e-mail address',
    preheader: 'One click on the page that opens, and your account is ready.',
    title: 'Confirm your e-mail address',
    intro:
      'An account with eCureTrip was opened with this address. Confirm on the page that opens that it is yours.',
    button: 'Confirm this address',
    notYou: 'If you did not open it, do nothing. Without your confirmation the account stays closed.',
  },
  recovery: {
    subject: 'Choose a new password',
    preheader: 'You asked for a new password for eCureTrip.',
    title: 'Choose a new password',
    intro:
      'A new password was asked for the account with this address. You choose it on the page that opens.',
    button: 'Choose a new password',
    notYou: 'If you did not ask for it, do nothing. Your password stays as it is.',
  },
  email_change: {
    subject: 'Confirm your new e-mail address',
    preheader: 'The address of your account changes only after you confirm it.',
    titleCurrent: 'Confirm that your address changes',
    titleNew: 'Confirm your new e-mail address',
    introCurrent:
      'The address of your eCureTrip account is to change. Confirm it here, and in the mail that we sent to the new address.',
    introCurrentTo:
      'The address of your eCureTrip account is to change to <strong>{newEmail}</strong>. Confirm it here, and in the mail that we sent to the new address.',
    introNew:
      'This is to become the address of your eCureTrip account. Confirm it here. We asked your old address, too.',
    button: 'Confirm the change',
    notYouCurrent: 'If you did not ask for it, do not confirm, and choose a new password.',
    notYouNew: 'If you have no account with eCureTrip, do nothing. Nothing changes.',
  },
  magic_link: {
    subject: 'Sign in to eCureTrip',
    preheader: 'The page that opens signs you in.',
    title: 'Sign in to eCureTrip',
    intro: 'You asked to sign in without a password. The page that opens signs you in.',
    button: 'Sign in',
    notYou: 'If you did not ask for it, do nothing.',
  },
  invite: {
    subject: 'Your invitation to eCureTrip',
    preheader: 'Accept the invitation and choose a password.',
    title: 'You are invited to eCureTrip',
    intro: 'An account with eCureTrip was prepared for you. Accept the invitation on the page that opens.',
    button: 'Accept the invitation',
    notYou: 'If you do not expect it, do nothing. Without you the account stays closed.',
  },
  reauthentication: {
    subject: 'Your code for eCureTrip',
    preheader: 'Enter the code where you were asked for it.',
    title: 'Your code',
    intro: 'Enter this code where you were asked for it. Nobody from eCureTrip will ever ask you for it.',
    notYou:
      'If you did not ask for a code, choose a new password: somebody may be signed in to your account.',
  },
  password_changed: {
    subject: 'Your password was changed',
    preheader: 'If it was you, there is nothing to do.',
    title: 'Your password was changed',
    intro: 'The password of your eCureTrip account was changed. If it was you, there is nothing to do.',
    introAt:
      'The password of your eCureTrip account was changed on <strong>{moment}</strong> ({zone}). If it was you, there is nothing to do.',
    notYou: 'If it was not you, choose a new password now. That also ends every other sign-in.',
    button: 'Choose a new password',
  },
  email_changed: {
    subject: 'The e-mail address of your account was changed',
    preheader: 'This address does not open the account any more.',
    title: 'Your e-mail address was changed',
    intro:
      'On <strong>{moment}</strong> ({zone}) your eCureTrip account got another e-mail address, after both addresses confirmed it. You sign in with the new one from now on.',
    notYou:
      'If it was not you, answer this mail at once, so that we close the account until we know who you are.',
  },
  second_factor_added: {
    subject: 'A second factor was added to your account',
    preheader: 'From now on a code from your authenticator app is asked for when you sign in.',
    title: 'Your second factor is on',
    intro:
      'On <strong>{moment}</strong> ({zone}) an authenticator app was added to your eCureTrip account. When you sign in, you are asked for its code after the password.',
    button: 'See how your account is protected',
    notYou: 'If it was not you, choose a new password and remove the app on that page.',
  },
  second_factor_removed: {
    subject: 'A second factor was removed from your account',
    preheader: 'If it was you, set it up again when you can.',
    title: 'A second factor was removed',
    intro:
      'On <strong>{moment}</strong> ({zone}) an authenticator app was removed from your eCureTrip account.',
    button: 'See how your account is protected',
    notYou: 'If it was not you, choose a new password now. That also ends every other sign-in.',
  },
  welcome: {
    subject: 'Your eCureTrip account is ready',
    title: 'Your account is ready',
    patient: {
      preheader: 'Choose a doctor and a time. Your money is held until your consultation has taken place.',
      intro:
        'Choose a doctor, then a time. You always see it on both clocks, yours and the doctor’s. You pay when you book, and your money is held until your consultation has taken place.',
      button: 'Find a doctor',
    },
    doctor: {
      preheader: 'Complete your profile. Patients find you once your licence is checked.',
      intro:
        'Complete your profile: your licence, your hours, your price. We check the licence with its registry. After that, and once your payout account is active, patients can book you.',
      button: 'Complete your profile',
    },
  },
  account_suspended: {
    subject: 'Your eCureTrip account is suspended',
    preheader: 'You cannot sign in for the time being. Nothing in your account is lost.',
    title: 'Your account is suspended',
    intro:
      'We have suspended your account. You are signed out everywhere and cannot sign in for the time being. Nothing in it is lost.',
    patient:
      'Money that you paid is safe: it stays held, comes back or is released by the same rules as before. Appointments that you have booked stay in the calendar.',
    doctor:
      'Your profile is not in the search and nobody can book you. Appointments that are in your calendar stay there until we decide about them, and we tell your patients.',
    write: 'If you think that this is a mistake, or want to know why, answer this mail. A person reads it.',
  },
  account_restored: {
    subject: 'Your eCureTrip account is open again',
    preheader: 'You can sign in as before.',
    title: 'Your account is open again',
    intro: 'Your account is not suspended any more. Sign in as before: everything in it is as you left it.',
    button: 'Sign in',
  },
  account_deleted: {
    subject: 'Your eCureTrip account is being deleted',
    preheader: 'You are signed out everywhere. This is our last mail about the account.',
    title: 'Goodbye, and thank you',
    intro:
      'On <strong>{moment}</strong> ({zone}) you asked us to delete your account. You are signed out everywhere, nobody can open your files any more, and we are erasing them now. It usually takes a few minutes.',
    kept: 'The law makes us keep some things for {years, plural, one {# year} other {# years}}: what was paid, the receipts, that your appointments took place, and what the doctors wrote in their own records.',
    receipts: 'Keep the receipts that you still need. You can have new copies only by writing to us.',
    notYou: 'If it was not you, answer this mail today. What is erased cannot be brought back.',
  },
} as const;
