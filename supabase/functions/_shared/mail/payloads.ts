/**
 * What a mail may know. Keys that are not named here are dropped before anything is rendered, and none of these can
 * hold a word about health: ids, names, instants, zones, cities and money only.
 */
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const name = z.string().trim().min(1).max(200);
/** Empty for an account without a name: nobody is greeted then. */
const recipientName = z.string().trim().max(200).nullish();
const accountState = z.object({ role: z.enum(['patient', 'doctor', 'admin']), name: recipientName });
/** Somebody who is always greeted by the name they stated. */
const addressee = z.string().trim().max(200);
const tokenHash = z.string().regex(/^[\w-]{16,255}$/);
/** A path on our own site. */
const next = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .max(2000);
const currency = z.string().regex(/^[A-Z]{3}$/);
const amount = z.number().int().nonnegative();
const reference = z.string().regex(/^[A-Z0-9-]{4,20}$/);

const timeZone = z.string().refine(isTimeZone, 'unknown zone');

/** Whether this runtime knows the IANA zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * No name: whoever signs up, or changes an address, chooses the name and the address, and could send strangers a
 * message of their own.
 */
const link = { tokenHash, next: next.nullish(), expiresAt: instant.nullish() };

const zones = { patientTimeZone: timeZone, doctorTimeZone: timeZone };

const appointment = z.object({
  appointmentId: z.uuid(),
  reference,
  doctorName: name,
  recipientName,
  startsAt: instant,
  endsAt: instant,
  ...zones,
  doctorCity: name,
  /** Where a visit in person takes place; null for a video visit. */
  doctorAddress: z.string().trim().min(1).max(600).nullish(),
  changedAt: instant.nullish(),
  amount,
  currency,
  mode: z.enum(['video', 'in_person']),
  sequence: z.number().int().nonnegative(),
});

/** As the database tells them: what comes back when cancelling before `until`; the last has no end. */
const refundMoments = z.array(z.object({ until: instant.nullable(), amount }));

const party = z.enum(['patient', 'doctor']);

/** To one of the two parties, about what one of them did. */
const between = appointment.extend({
  to: party,
  patientInitials: z.string().max(12).nullish(),
});
/** A guest has no account; nothing but this is known to their mails. */
const guest = z.object({
  inviterName: name,
  doctorName: name,
  startsAt: instant,
  patientTimeZone: timeZone,
  doctorTimeZone: timeZone,
});
const invitation = guest.extend({ guestToken: tokenHash, role: z.enum(['relative', 'interpreter']) });

/** A payer's bank looks into a payment. Goes to both sides. */
const dispute = z.object({
  appointmentId: z.uuid(),
  reference,
  role: z.enum(['patient', 'doctor']),
  doctorName: name,
  recipientName,
  startsAt: instant,
  ...zones,
  amount,
  currency,
});

export const payloadSchemas = {
  confirm_signup: z.object(link),
  recovery: z.object(link),
  magic_link: z.object(link),
  invite: z.object(link),
  email_change: z.object({ ...link, which: z.enum(['current', 'new']), newEmail: z.email().nullish() }),
  reauthentication: z.object({ code: z.string().regex(/^[\w-]{4,32}$/) }),
  password_changed: z.object({ changedAt: instant.nullish() }),
  email_changed: z.object({ changedAt: instant }),
  second_factor_added: z.object({ changedAt: instant }),
  second_factor_removed: z.object({ changedAt: instant }),
  welcome: z.object({ role: z.enum(['patient', 'doctor']), name: recipientName }),
  appointment_confirmed_patient: appointment.extend({ refundMoments: refundMoments.nullish() }),
  appointment_confirmed_doctor: appointment.extend({ patientInitials: z.string().max(12).nullish() }),
  appointment_reminder_patient: appointment.extend({ ahead: z.enum(['day', 'hour']) }),
  appointment_reminder_doctor: appointment.extend({
    ahead: z.enum(['day', 'hour']),
    patientInitials: z.string().max(12).nullish(),
  }),
  waitlist_offer: z.object({
    offerId: z.uuid(),
    recipientName,
    doctorName: name,
    startsAt: instant,
    endsAt: instant,
    ...zones,
    doctorCity: name,
    mode: z.enum(['video', 'in_person']),
    expiresAt: instant,
    /** The present start of the appointment that can come earlier; null for a first one. */
    insteadOf: instant.nullish(),
  }),
  payment_returned: z.object({
    appointmentId: z.uuid(),
    reference,
    doctorName: name,
    doctorSlug: z
      .string()
      .regex(/^[a-z0-9-]{1,120}$/)
      .nullish(),
    recipientName,
    startsAt: instant,
    patientTimeZone: timeZone,
    amount,
    currency,
    cause: z
      .enum([
        'slot_taken',
        'appointment_over',
        'cancelled',
        'paid_twice',
        'amount_differs',
        'arrived_late',
        'part_arrived',
        'overpaid',
      ])
      .default('slot_taken'),
  }),
  payment_awaited: appointment.extend({
    what: z.enum(['promised', 'part', 'reminder']),
    arrivedAmount: amount,
    until: instant,
  }),
  payouts_stopped: z.object({ recipientName, stoppedAt: instant }),
  payment_not_arrived: appointment.extend({
    cause: z.enum(['deadline', 'failed', 'given_back']),
    arrivedAmount: amount,
    doctorSlug: z
      .string()
      .regex(/^[a-z0-9-]{1,120}$/)
      .nullish(),
  }),
  appointment_cancelled: between.extend({
    by: z.enum([...party.options, 'administrator']),
    refundAmount: amount,
    hasReason: z.boolean(),
    wasConfirmed: z.boolean(),
  }),
  appointment_moved: between.extend({
    by: party,
    oldStartsAt: instant,
    fullRefundUntil: instant.nullish(),
  }),
  no_show: between.extend({
    what: z.enum(['reported', 'contested', 'settled']),
    absent: party,
    contestUntil: instant,
  }),
  problem_report: between.extend({
    what: z.enum(['received', 'answered', 'withdrawn', 'decided']),
    answerUntil: instant,
    outcome: z.enum(['release', 'refund', 'split']).nullish(),
    refundAmount: amount,
  }),
  goodwill_refund: between.extend({ refundAmount: amount, fromDoctor: amount, released: z.boolean() }),
  refund_action: between.omit({ to: true }).extend({ refundAmount: amount }),
  consultation_done: z.object({
    appointmentId: z.uuid(),
    reference,
    doctorName: name,
    recipientName,
    amount: amount.nullish(),
    currency: currency.nullish(),
    dueAt: instant.nullish(),
  }),
  consultation_amended: z.object({ appointmentId: z.uuid(), reference, doctorName: name, recipientName }),
  follow_up_proposed: z.object({
    appointmentId: z.uuid(),
    reference,
    doctorName: name,
    recipientName,
    startsAt: instant,
    doctorTimeZone: timeZone,
    times: z.array(instant).min(1).max(3),
  }),
  guest_invited: invitation,
  guest_moved: invitation,
  guest_cancelled: guest,
  payment_released: z.object({
    appointmentId: z.uuid(),
    reference,
    recipientName,
    amount,
    feeAmount: amount,
    refundedAmount: amount.nullish(),
    releasedAmount: amount.nullish(),
    currency,
  }),
  dispute_opened: dispute,
  dispute_closed: dispute.extend({ outcome: z.enum(['won', 'lost', 'closed']) }),
  money_alert: z.object({
    what: z.enum([
      'payouts_stopped',
      'reconciliation',
      'hold_limit',
      'webhook',
      'dispute',
      'instruction',
      'receivable',
      'refund_failed',
      'problem_report',
      'problem_answer',
    ]),
    count: z.number().int().positive(),
  }),
  record_requested: z.object({ appointmentId: z.uuid(), reference, doctorName: name, recipientName }),
  records_opened: z.object({ recipientName, openedAt: instant }),
  record_infected: z.object({ recipientName, foundAt: instant }),
  export_ready: z.object({ recipientName, expiresAt: instant }),
  account_suspended: accountState,
  account_restored: accountState,
  verification_approved: z.object({ recipientName: addressee }),
  verification_asked: z.object({ recipientName: addressee }),
  verification_refused: z.object({ recipientName: addressee }),
  licence_ending: z.object({ recipientName, validUntil: z.iso.date() }),
  licence_ended: z.object({ recipientName, validUntil: z.iso.date() }),
  licence_alert: z.object({
    doctorId: z.uuid(),
    doctorName: name,
    validUntil: z.iso.date(),
    visits: z.number().int().nonnegative(),
  }),
  account_deleted: z.object({ requestedAt: instant, retentionYears: z.number().int().positive() }),
} as const;

export type MailKind = keyof typeof payloadSchemas;
export type Payload<K extends MailKind> = z.output<(typeof payloadSchemas)[K]>;

export const MAIL_KINDS = Object.keys(payloadSchemas) as MailKind[];

export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(payloadSchemas, kind);
