/** What a mail is for, as GoTrue names it towards the Send Email hook. */
export type EmailAction =
  | 'signup'
  | 'invite'
  | 'magiclink'
  | 'recovery'
  | 'email_change'
  | 'reauthentication'
  | 'password_changed_notification'
  | 'email_changed_notification'
  | 'mfa_factor_enrolled_notification'
  | 'mfa_factor_unenrolled_notification';

/** A mail to be written and sent by whoever hosts this server. */
export type Mail = {
  to: string;
  action: EmailAction;
  userId: string;
  /** One-time password; empty for notifications. */
  otp: string;
  /** Empty for notifications. */
  tokenHash: string;
  /** Address that verifies the token and sends the browser on; empty where there is nothing to confirm. */
  confirmationUrl: string;
  redirectTo: string;
  siteUrl: string;
  /** With a change of address: the address being confirmed is the new one. */
  newEmail?: string;
  oldEmail?: string;
};
