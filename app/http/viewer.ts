/** Who is looking: what the access token says, verified by its signature. */
export type Viewer = {
  id: string;
  email: string;
  role: 'patient' | 'doctor' | 'admin';
  /** Whether the first steps after registration are done. */
  onboarded: boolean;
  /** Whether the account has a second factor; if so, this session has given it. */
  secondFactor: boolean;
};

/** How the viewer's own pages address them. */
export type ViewerProfile = {
  /** As it is now; the token may still say the one before. */
  role: Viewer['role'];
  fullName: string;
  photoId: string | null;
  timeZone: string;
  locale: string;
  countryCode: string | null;
  /** Messages not read yet; 100 for more than 99. */
  unreadMessages: number;
  /** Why mails do not reach the person's address; null when they do. */
  mailTrouble: MailTrouble | null;
};

/** `trying`: it was lifted, and the next mail shows whether it arrives. */
export const MAIL_TROUBLES = ['hard_bounce', 'refused', 'manual', 'spam_complaint', 'trying'] as const;
export type MailTrouble = (typeof MAIL_TROUBLES)[number];
