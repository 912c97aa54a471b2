import Stripe from 'stripe';
import { stripe } from '~/platform/stripe.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { PayoutError } from './errors';
import { getPayoutProfile, storePayoutAccount, type PayoutProfile } from './store.server';
import { isStripeAway } from './stripe-faults.server';

type Doctor = { id: string; email: string };

/**
 * Leads a doctor to Stripe's form for payouts, opening an account for them the first time. Links are used once and live
 * for minutes, so each call makes a new one.
 * @returns the URL to send the doctor to
 */
export async function setUpPayouts(
  db: Db,
  doctor: Doctor,
  /** The absolute address of a path of this site. */
  urlOf: (path: string) => string,
): Promise<Result<{ url: string }, PayoutError>> {
  const profile = await getPayoutProfile(db, doctor.id);
  if (!profile) return fail({ code: 'not_found' });
  try {
    const accountId = profile.accountId ?? (await openAccount(doctor, profile));
    if (!accountId) return fail({ code: 'profile_incomplete' });
    return ok({ url: await newLink(accountId, urlOf) });
  } catch (error) {
    if (isStripeAway(error)) return fail({ code: 'stripe_unavailable' });
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return fail({ code: 'country_not_served' });
    throw error;
  }
}

/** Null while the profile says too little. */
async function openAccount(doctor: Doctor, profile: PayoutProfile): Promise<string | null> {
  if (!profile.countryCode || !profile.currency || !profile.displayName) return null;
  // A recipient only: the patient pays the platform, which answers for refunds and disputes.
  const account = await stripe.v2.core.accounts.create(
    {
      contact_email: doctor.email,
      display_name: profile.displayName,
      dashboard: 'express',
      identity: { country: profile.countryCode, entity_type: 'individual' },
      configuration: {
        recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
      },
      defaults: {
        currency: profile.currency.toLowerCase(),
        responsibilities: { fees_collector: 'application', losses_collector: 'application' },
      },
      metadata: { doctor_id: doctor.id },
      include: ['configuration.recipient', 'requirements'],
    },
    { idempotencyKey: `payout-account:${doctor.id}` },
  );
  await storePayoutAccount(doctor.id, stateOf(account));
  return account.id;
}

async function newLink(account: string, urlOf: (path: string) => string): Promise<string> {
  const link = await stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: {
        refresh_url: urlOf('/doctor/payouts/refresh'),
        return_url: urlOf('/doctor/payouts/return'),
      },
    },
  });
  return link.url;
}

/** Reads a doctor's account from Stripe and stores what it says; coming back from the form proves nothing by itself. */
export async function refreshPayoutAccount(db: Db, doctorId: string): Promise<Result<null, PayoutError>> {
  const profile = await getPayoutProfile(db, doctorId);
  if (!profile?.accountId) return fail({ code: 'not_found' });
  try {
    const account = await stripe.v2.core.accounts.retrieve(profile.accountId, {
      include: ['configuration.recipient', 'requirements'],
    });
    await storePayoutAccount(doctorId, stateOf(account));
    return ok(null);
  } catch (error) {
    if (isStripeAway(error)) return fail({ code: 'stripe_unavailable' });
    throw error;
  }
}

/** Whether Stripe can pay this account, and what it still asks for, in its own words. */
function stateOf({ id, configuration, requirements }: Stripe.V2.Core.Account) {
  const transfers = configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
  const asked = (requirements?.entries ?? []).map((entry) => ({
    description: entry.description,
    awaitingActionFrom: entry.awaiting_action_from,
  }));
  return { id, transfersStatus: transfers?.status ?? 'pending', requirements: asked };
}
