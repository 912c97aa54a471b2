import { type Stripe } from 'stripe';
import { type AccountFacts, type Tables } from '../store/tables.ts';

type AccountRow = Tables['accounts'];

/** v1 knows three words for what v2 tells in five. */
const capabilityStatus = (facts: AccountFacts): 'active' | 'inactive' | 'pending' =>
  facts.status === 'active' ? 'active' : facts.status === 'pending' ? 'pending' : 'inactive';

const requirementsOf = (facts: AccountFacts) => {
  const due = facts.requirements.map((item) => item.description);
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    eventually_due: due,
    past_due: facts.detailsSubmitted ? due : [],
    pending_verification: facts.status === 'pending' ? ['individual.verification.document'] : [],
  };
};

const disabledReason = (facts: AccountFacts): Stripe.Account.Requirements.DisabledReason | null => {
  if (facts.status === 'active') return null;
  if (facts.status === 'pending') return 'requirements.pending_verification';
  return facts.status === 'rejected' ? 'rejected.other' : 'requirements.past_due';
};

/** The account as v1 snapshot events and `GET /v1/accounts/:id` show it. */
export function v1Account(row: AccountRow): Stripe.Account {
  const facts = row.object;
  return {
    id: row.id,
    object: 'account',
    business_profile: null,
    business_type: facts.entityType === 'company' ? 'company' : 'individual',
    capabilities: facts.requested ? { transfers: capabilityStatus(facts) } : {},
    charges_enabled: false,
    controller: {
      fees: { payer: facts.fees === 'application' ? 'application' : 'account' },
      is_controller: true,
      losses: { payments: facts.losses === 'application' ? 'application' : 'stripe' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: facts.dashboard ?? 'none' },
      type: 'application',
    },
    country: facts.country?.toUpperCase() ?? 'GB',
    created: facts.created,
    default_currency: facts.currency ?? 'eur',
    details_submitted: facts.detailsSubmitted,
    email: facts.contactEmail,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${row.id}/external_accounts`,
    },
    metadata: facts.metadata,
    payouts_enabled: facts.status === 'active',
    requirements: {
      ...requirementsOf(facts),
      disabled_reason: disabledReason(facts),
      errors: facts.requirements
        .filter((item) => item.error !== null)
        .map((item) => ({
          code: 'verification_document_not_readable',
          reason: 'The document could not be read.',
          requirement: item.description,
        })),
    },
    tos_acceptance: { date: facts.detailsSubmitted ? facts.created : null },
    type: facts.dashboard === 'full' ? 'standard' : facts.dashboard === 'none' ? 'none' : 'express',
  };
}

/** The `transfers` capability of the account. */
export function v1Capability(row: AccountRow): Stripe.Capability {
  const facts = row.object;
  return {
    id: 'transfers',
    object: 'capability',
    account: row.id,
    requested: facts.requested,
    requested_at: facts.created,
    requirements: { ...requirementsOf(facts), disabled_reason: null, errors: [] },
    status: facts.requested ? capabilityStatus(facts) : 'unrequested',
  };
}
