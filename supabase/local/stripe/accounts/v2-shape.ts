import { type Stripe } from 'stripe';
import { type AccountFacts, type Tables } from '../store/tables.ts';

type AccountRow = Tables['accounts'];
type Recipient = NonNullable<Stripe.V2.Core.Account.Configuration['recipient']>;
type Transfers = NonNullable<
  NonNullable<NonNullable<Recipient['capabilities']>['stripe_balance']>['stripe_transfers']
>;

/** Parts of an account that are null unless asked for by `include`. */
export const includable = [
  'configuration.customer',
  'configuration.merchant',
  'configuration.recipient',
  'defaults',
  'future_requirements',
  'identity',
  'requirements',
] as const;
export type Include = (typeof includable)[number];

/** v2 writes instants in ISO 8601. */
export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

function transfersOf(facts: AccountFacts): Transfers {
  const details: Transfers['status_details'] = [];
  if (facts.status === 'restricted')
    details.push({ code: 'requirements_past_due', resolution: 'provide_info' });
  if (facts.status === 'pending')
    details.push({ code: 'requirements_pending_verification', resolution: 'no_resolution' });
  if (facts.status === 'rejected') details.push({ code: 'rejected_other', resolution: 'contact_stripe' });
  if (facts.status === 'unsupported')
    details.push({ code: 'unsupported_country', resolution: 'no_resolution' });
  return { status: facts.status, status_details: details };
}

const recipientOf = (facts: AccountFacts): Recipient => ({
  applied: true,
  capabilities: {
    stripe_balance: facts.requested
      ? { payouts: transfersOf(facts), stripe_transfers: transfersOf(facts) }
      : {},
  },
});

function requirementsOf(facts: AccountFacts): Stripe.V2.Core.Account.Requirements {
  const deadline = facts.detailsSubmitted ? 'past_due' : 'currently_due';
  return {
    entries: facts.requirements.map((item) => ({
      awaiting_action_from: 'user',
      description: item.description,
      errors:
        item.error === null ? [] : [{ code: item.error, description: 'The document could not be read.' }],
      impact: {
        restricts_capabilities: [
          {
            capability: 'stripe_balance.stripe_transfers',
            configuration: 'recipient',
            deadline: { status: deadline },
          },
        ],
      },
      minimum_deadline: { status: deadline },
      requested_reasons: [{ code: 'routine_onboarding' }],
    })),
    summary: facts.requirements.length > 0 ? { minimum_deadline: { status: deadline } } : {},
  };
}

const identityOf = (facts: AccountFacts): Stripe.V2.Core.Account.Identity => ({
  ...(facts.country ? { country: facts.country } : {}),
  ...(facts.entityType === 'individual' || facts.entityType === 'company'
    ? { entity_type: facts.entityType }
    : {}),
  ...(facts.givenName
    ? {
        individual: {
          account: '',
          id: 'person_standin',
          object: 'v2.core.account_person',
          created: isoOf(facts.created),
          updated: isoOf(facts.created),
          given_name: facts.givenName,
          ...(facts.surname ? { surname: facts.surname } : {}),
        },
      }
    : {}),
});

const defaultsOf = (facts: AccountFacts): Stripe.V2.Core.Account.Defaults => ({
  ...(facts.currency ? { currency: facts.currency } : {}),
  responsibilities: {
    fees_collector: facts.fees === 'stripe' ? 'stripe' : 'application',
    losses_collector: facts.losses === 'stripe' ? 'stripe' : 'application',
    requirements_collector: 'stripe',
  },
});

/** The account with the parts that were asked for. */
export function v2Account(row: AccountRow, include: readonly Include[]): Stripe.V2.Core.Account {
  const facts = row.object;
  const configuration = include.some((part) => part.startsWith('configuration.'));
  return {
    id: row.id,
    object: 'v2.core.account',
    applied_configurations: ['recipient'],
    closed: false,
    ...(configuration
      ? {
          configuration: include.includes('configuration.recipient') ? { recipient: recipientOf(facts) } : {},
        }
      : {}),
    ...(facts.contactEmail ? { contact_email: facts.contactEmail } : {}),
    created: isoOf(facts.created),
    ...(facts.dashboard ? { dashboard: facts.dashboard } : {}),
    ...(include.includes('defaults') ? { defaults: defaultsOf(facts) } : {}),
    ...(facts.displayName ? { display_name: facts.displayName } : {}),
    ...(include.includes('future_requirements') ? { future_requirements: { entries: [] } } : {}),
    ...(include.includes('identity') ? { identity: identityOf(facts) } : {}),
    livemode: false,
    metadata: facts.metadata,
    ...(include.includes('requirements') ? { requirements: requirementsOf(facts) } : {}),
  };
}

const optional = [
  'configuration',
  'contact_email',
  'dashboard',
  'defaults',
  'display_name',
  'future_requirements',
  'identity',
  'requirements',
] as const;

/** On the wire, what was not asked for or is not set is there as null. */
export const onWire = (account: Stripe.V2.Core.Account): Stripe.V2.Core.Account => ({
  ...Object.fromEntries(optional.map((key) => [key, null])),
  ...account,
});
