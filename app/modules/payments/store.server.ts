import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { serviceRoleDb } from '~/platform/service-role.server';
import type { Json } from '~/platform/database.types';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { VERIFICATION_STATES } from '~/modules/doctors';
import { CHECKOUT_CODES, type CheckoutError } from './errors';
import { payoutStatusSchema } from './schema';

/** The kinds of accounts that Stripe can open for incoming transfers. */
const bankTransferSchema = z.object({
  type: z.enum([
    'eu_bank_transfer',
    'gb_bank_transfer',
    'jp_bank_transfer',
    'mx_bank_transfer',
    'us_bank_transfer',
  ]),
  eu_bank_transfer: z.object({ country: z.string().length(2) }).optional(),
});

const ticketSchema = z.object({
  paymentId: z.uuid(),
  attempt: z.number().int(),
  amount: z.number().int(),
  currency: z.string(),
  idempotencyKey: z.string(),
  /** Of a Checkout Session that is open already: a second press leads to the same page. */
  existingUrl: z.string().nullable(),
  /** Epoch seconds. */
  expiresAt: z.number().int(),
  reference: z.string(),
  doctorName: z.string(),
  visitMinutes: z.number().int(),
  patientEmail: z.string(),
  patientName: z.string().nullable(),
  /** Ways of paying, by Stripe's names. */
  methods: z.array(z.string()).min(1),
  /** Where a bank transfer is sent to, as Stripe wants to be told; null: not offered. */
  bankTransfer: bankTransferSchema.nullable(),
  /** Stripe's customer of an earlier attempt. */
  customerId: z.string().nullable(),
  transferGroup: z.string(),
});

/** What one attempt at paying needs to know. */
export type CheckoutTicket = z.infer<typeof ticketSchema>;

/** Opens an attempt at paying for a held appointment; the same one while it lasts. */
export async function openCheckoutAttempt(
  db: Db,
  appointmentId: string,
): Promise<Result<CheckoutTicket, CheckoutError>> {
  const { data, error } = await db.rpc('begin_checkout', { p_appointment_id: appointmentId });
  if (error) return fail({ code: rpcErrorCode(error, CHECKOUT_CODES) });
  return ok(ticketSchema.parse(data));
}

/**
 * Notes which Checkout Session belongs to an attempt: Stripe's word, so not the patient's own to write.
 * @returns false when that attempt is over; the session will be expired
 */
export async function attachCheckoutSession(
  ticket: CheckoutTicket,
  session: { id: string; url: string; customerId: string | null },
): Promise<boolean> {
  const { data, error } = await serviceRoleDb.rpc('attach_checkout_session', {
    p_payment_id: ticket.paymentId,
    p_attempt: ticket.attempt,
    p_session_id: session.id,
    p_url: session.url,
    p_customer_id: session.customerId ?? undefined,
  });
  if (error) throw new Error(`storing the checkout session failed: ${error.message}`);
  return data === true;
}

const payoutRow = z
  .object({
    display_name: z.string().nullable(),
    country_code: z.string().nullable(),
    currency: z.string().nullable(),
    payout: payoutStatusSchema,
    verification: z.enum(VERIFICATION_STATES),
    doctor_payout_accounts: z.object({ stripe_account_id: z.string() }).nullable(),
  })
  .transform((row) => ({
    displayName: row.display_name,
    countryCode: row.country_code,
    currency: row.currency,
    status: row.payout,
    verification: row.verification,
    accountId: row.doctor_payout_accounts?.stripe_account_id ?? null,
  }));

export type PayoutProfile = z.infer<typeof payoutRow>;

/** How a doctor is paid out, as far as we know; null for someone who is no doctor. */
export async function getPayoutProfile(db: Db, doctorId: string): Promise<PayoutProfile | null> {
  const { data, error } = await db
    .from('doctors')
    .select(
      'display_name, country_code, currency, payout, verification, doctor_payout_accounts(stripe_account_id)',
    )
    .eq('id', doctorId)
    .maybeSingle();
  if (error) throw new Error(`reading the payout account failed: ${error.message}`);
  return data ? payoutRow.parse(data) : null;
}

/** Stores what Stripe says of a doctor's account. */
export async function storePayoutAccount(
  doctorId: string,
  account: { id: string; transfersStatus: string; requirements: Json },
): Promise<void> {
  const { error } = await serviceRoleDb.rpc('set_payout_account', {
    p_doctor_id: doctorId,
    p_stripe_account_id: account.id,
    p_transfers_status: account.transfersStatus,
    p_requirements: account.requirements,
  });
  if (error) throw new Error(`storing the payout account failed: ${error.message}`);
}
