export { changeEmail, changePassword, getPendingEmail, type PendingEmail } from './change-credentials.server';
export { changePhoto, sweepPhotos, viewPhoto } from './change-photo.server';
export { confirmLink } from './confirm-link.server';
export { deleteAccount, keepDeleting, readDeletion } from './delete-account.server';
export { listAccountConsents, withdrawConsent } from './consents-store.server';
export { getPatientSummary, listConsents, savePatientHealth } from './health-store.server';
export {
  answerUnsubscribe,
  listNotificationChoices,
  readUnsubscribe,
  saveNotificationChoices,
} from './notifications.server';
export { getOnboarding, putOffStep } from './onboarding-store.server';
export { giveConsents, savePatientDetails } from './patient-steps.server';
export { getOwnPhoto, removePhoto } from './photo-store.server';
export { requestRecovery, setNewPassword } from './recover.server';
export { renewSession } from './renew-session.server';
export { register, resendConfirmation } from './register.server';
export {
  authenticatorUri,
  beginFactor,
  giveSecondFactor,
  proveFactor,
  recoverAccess,
  removeFactor,
} from './second-factor.server';
export { makeRecoveryCodes, readSecondFactor, type SecondFactor } from './second-factor-store.server';
export { endSessionOf, readSessionTokens, refreshSession } from './session-tokens.server';
export { endSessions, listSessions, noteSession, type Session } from './sessions-store.server';
export { signIn, signOut } from './sign-in.server';
export { getBirthDate, getProfile, saveLanguage, updateProfile, type Profile } from './store.server';
