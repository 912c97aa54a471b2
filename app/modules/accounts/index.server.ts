export { confirmLink } from './confirm-link.server';
export { finishPatientOnboarding, renewSession } from './finish-onboarding.server';
export {
  answerUnsubscribe,
  listNotificationChoices,
  readUnsubscribe,
  saveNotificationChoices,
} from './notifications.server';
export { requestRecovery, setNewPassword } from './recover.server';
export { register, resendConfirmation } from './register.server';
export { signIn, signOut } from './sign-in.server';
export { getProfile, updateProfile, type Profile } from './store.server';
