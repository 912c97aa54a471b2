/** The evidence about a disputed payment: facts of the booking as the database gathers them, and as Stripe's form wants them. */
import type Stripe from 'stripe';
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** Whatever is not named here is dropped: nothing else ever leaves. */
export const evidenceSchema = z.object({
  dispute: z.object({
    id: z.string(),
    reason: z.string().nullable(),
    status: z.string(),
    amount: z.number(),
    currency: z.string(),
    openedAt: moment,
    evidenceDueAt: moment.nullable(),
  }),
  payment: z.object({
    amount: z.number(),
    currency: z.string(),
    charge: z.string(),
    paidAt: moment.nullable(),
    refunded: z.number(),
    releasedAt: moment.nullable(),
  }),
  appointment: z.object({
    reference: z.string(),
    mode: z.enum(['video', 'in_person']),
    status: z.string(),
    startsAt: moment,
    endsAt: moment,
    bookedAt: moment,
    confirmedAt: moment.nullable(),
    patientTimeZone: z.string(),
    doctorTimeZone: z.string(),
    refundTerms: z.array(z.object({ hours_before: z.number(), percent: z.number() })),
  }),
  patient: z.object({ name: z.string(), email: z.string(), country: z.string().nullable() }),
  doctor: z.object({
    name: z.string(),
    country: z.string().nullable(),
    licenceRegistry: z.string().nullable(),
    licenceNumber: z.string().nullable(),
  }),
  consent: z
    .object({ version: z.string(), locale: z.string(), text: z.string(), agreedAt: moment })
    .nullable(),
  consultation: z
    .object({
      status: z.string(),
      startedAt: moment.nullable(),
      completedAt: moment.nullable(),
      summaryReadable: z.boolean(),
    })
    .nullable(),
  room: z.array(z.object({ who: z.string(), firstAt: moment, lastAt: moment })),
  files: z.object({ shared: z.number(), openedByDoctor: z.number() }),
  history: z.array(z.object({ at: moment, what: z.string(), by: z.string() })),
  mails: z.array(z.object({ kind: z.string(), sentAt: moment })),
});
export type Evidence = z.output<typeof evidenceSchema>;

const utc = (instant: string) => `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const words = (code: string) => code.replaceAll('_', ' ');

function termsOf({ appointment }: Evidence): string {
  const tiers = [...appointment.refundTerms].sort((one, other) => other.hours_before - one.hours_before);
  const lines = tiers.map(
    ({ hours_before, percent }) =>
      `Cancelled ${hours_before} hours or more before the start: ${percent} % refunded.`,
  );
  return `Shown before payment and agreed to by booking.\n${lines.join('\n')}\nCancelled by the doctor, or the doctor did not come: everything refunded.`;
}

function courseOf({ appointment, consultation, room, files }: Evidence): string[] {
  return [
    `Booked ${utc(appointment.bookedAt)}, to begin ${utc(appointment.startsAt)}.`,
    ...room.map(
      ({ who, firstAt, lastAt }) => `In the video room, ${who}: from ${utc(firstAt)}, last ${utc(lastAt)}.`,
    ),
    ...(consultation?.startedAt ? [`Consultation begun by the doctor ${utc(consultation.startedAt)}.`] : []),
    ...(consultation?.completedAt ? [`Consultation completed ${utc(consultation.completedAt)}.`] : []),
    ...(consultation?.summaryReadable
      ? ['A written summary was given to the customer on their account.']
      : []),
    ...(files.shared > 0
      ? [`The customer shared ${files.shared} files; the doctor opened them ${files.openedByDoctor} times.`]
      : []),
  ];
}

/** The bundle as text, for people to read and for the parts of Stripe's form that take text. */
export function describeEvidence(evidence: Evidence): string {
  const { dispute, payment, appointment, patient, doctor, consent, history, mails } = evidence;
  return [
    `Dispute ${dispute.id} about charge ${payment.charge}, booking ${appointment.reference}`,
    `Customer: ${patient.name}, ${patient.email}${patient.country ? `, ${patient.country}` : ''}`,
    `Service: one consultation ${appointment.mode === 'video' ? 'by video' : 'in person'} with ${doctor.name}`,
    ...(doctor.licenceNumber
      ? [`Licence: ${[doctor.licenceRegistry, doctor.licenceNumber].filter(Boolean).join(' ')}`]
      : []),
    '',
    ...courseOf(evidence),
    '',
    'Course of the booking',
    ...history.map(({ at, what, by }) => `${utc(at)}  ${words(what)} (${by})`),
    '',
    'Mails sent to the customer',
    ...mails.map(({ kind, sentAt }) => `${utc(sentAt)}  ${words(kind)}`),
    '',
    'Refund terms',
    termsOf(evidence),
    ...(consent
      ? ['', `Consent, version ${consent.version}, agreed to ${utc(consent.agreedAt)}`, consent.text]
      : []),
    '',
    'What was said and written in the consultation is medical and not part of this.',
  ].join('\n');
}

/** Stripe takes at most 20,000 characters in one part, and 150,000 in all. */
const LONGEST = 20_000;

/** The parts of Stripe's form that can be filled from these facts. */
export function toStripeEvidence(evidence: Evidence): Stripe.DisputeUpdateParams.Evidence {
  const { patient, appointment, doctor } = evidence;
  const cut = (text: string) => text.slice(0, LONGEST);
  return {
    customer_name: patient.name,
    customer_email_address: patient.email,
    product_description: cut(
      `One consultation ${appointment.mode === 'video' ? 'by video' : 'in person'} with ${doctor.name}, booked and paid online.`,
    ),
    service_date: utc(appointment.startsAt),
    access_activity_log: cut(courseOf(evidence).join('\n')),
    refund_policy_disclosure: cut(termsOf(evidence)),
    uncategorized_text: cut(describeEvidence(evidence)),
  };
}
