import { composeConfirmedForDoctor, composeConfirmedForPatient } from './kinds/appointment-confirmed.ts';
import {
  composeEmailChange,
  composeLink,
  composePasswordChanged,
  composeReauthentication,
  composeWelcome,
} from './kinds/account.ts';
import {
  composeExportReady,
  composeRecordInfected,
  composeRecordRequested,
  composeRecordsOpened,
} from './kinds/medical-files.ts';
import { composeReminderForDoctor, composeReminderForPatient } from './kinds/appointment-reminder.ts';
import { composeCancelled, composeMoved, composeNoShow } from './kinds/ending.ts';
import {
  composeConsultationAmended,
  composeFollowUpProposed,
  composeGuest,
  composeGuestCancelled,
} from './kinds/consultation.ts';
import { composeConsultationDone, composePaymentReleased, composePaymentReturned } from './kinds/money.ts';
import { composePaymentAwaited, composePaymentNotArrived, composePayoutsStopped } from './kinds/awaited.ts';
import { composeAccountDeleted } from './kinds/account-deleted.ts';
import { composeAccountRestored, composeAccountSuspended } from './kinds/account-state.ts';
import { composeWaitlistOffer } from './kinds/waitlist-offer.ts';
import { composeGoodwill, composeProblem, composeRefundAction } from './kinds/problems.ts';
import { composeDisputeClosed, composeDisputeOpened, composeMoneyAlert } from './kinds/disputes.ts';
import { composeSecurityNotice } from './kinds/security.ts';
import { composeLicence, composeLicenceAlert, composeVerification } from './kinds/verification.ts';
import type { MailContext } from './context.ts';
import { payloadSchemas, type MailKind, type Payload } from './payloads.ts';
import type { MailView } from './view.ts';

type Composers = { [K in MailKind]: (payload: Payload<K>, context: MailContext) => MailView };

const composers: Composers = {
  confirm_signup: (payload, context) => composeLink('confirm_signup', payload, context),
  recovery: (payload, context) => composeLink('recovery', payload, context),
  magic_link: (payload, context) => composeLink('magic_link', payload, context),
  invite: (payload, context) => composeLink('invite', payload, context),
  email_change: composeEmailChange,
  reauthentication: composeReauthentication,
  password_changed: composePasswordChanged,
  email_changed: (payload, context) => composeSecurityNotice('email_changed', payload, context),
  second_factor_added: (payload, context) => composeSecurityNotice('second_factor_added', payload, context),
  second_factor_removed: (payload, context) =>
    composeSecurityNotice('second_factor_removed', payload, context),
  welcome: composeWelcome,
  appointment_confirmed_patient: composeConfirmedForPatient,
  appointment_confirmed_doctor: composeConfirmedForDoctor,
  appointment_reminder_patient: composeReminderForPatient,
  appointment_reminder_doctor: composeReminderForDoctor,
  appointment_cancelled: composeCancelled,
  appointment_moved: composeMoved,
  no_show: composeNoShow,
  problem_report: composeProblem,
  goodwill_refund: composeGoodwill,
  refund_action: composeRefundAction,
  waitlist_offer: composeWaitlistOffer,
  payment_returned: composePaymentReturned,
  payment_awaited: composePaymentAwaited,
  payment_not_arrived: composePaymentNotArrived,
  payouts_stopped: composePayoutsStopped,
  consultation_done: composeConsultationDone,
  payment_released: composePaymentReleased,
  consultation_amended: composeConsultationAmended,
  follow_up_proposed: composeFollowUpProposed,
  guest_invited: (payload, context) => composeGuest('guest_invited', payload, context),
  guest_moved: (payload, context) => composeGuest('guest_moved', payload, context),
  guest_cancelled: composeGuestCancelled,
  dispute_opened: composeDisputeOpened,
  dispute_closed: composeDisputeClosed,
  money_alert: composeMoneyAlert,
  record_requested: composeRecordRequested,
  records_opened: composeRecordsOpened,
  record_infected: composeRecordInfected,
  export_ready: composeExportReady,
  account_suspended: composeAccountSuspended,
  account_restored: composeAccountRestored,
  verification_approved: (payload, context) => composeVerification('verification_approved', payload, context),
  verification_asked: (payload, context) => composeVerification('verification_asked', payload, context),
  verification_refused: (payload, context) => composeVerification('verification_refused', payload, context),
  licence_ending: (payload, context) => composeLicence('licence_ending', payload, context),
  licence_ended: (payload, context) => composeLicence('licence_ended', payload, context),
  licence_alert: composeLicenceAlert,
  account_deleted: composeAccountDeleted,
};

/**
 * What a mail of this kind says to this recipient.
 * @throws ZodError when the payload lacks something the mail must say
 */
export function composeMail<K extends MailKind>(kind: K, payload: unknown, context: MailContext): MailView {
  const parsed = payloadSchemas[kind].parse(payload) as Payload<K>;
  return composers[kind](parsed, context);
}
