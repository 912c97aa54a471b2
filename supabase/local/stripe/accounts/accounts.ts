import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type AccountFacts, type Requirement, type Tables } from '../store/tables.ts';
import { v1Account, v1Capability } from './v1-shape.ts';

export type AccountRow = Tables['accounts'];

/** Ids beginning so are demo data: they exist and can be paid without ever having been made. */
const SEED_PREFIX = 'acct_seed_';

/** What a new recipient still has to tell before it can be paid. */
export const openRequirements: Requirement[] = [
  { description: 'identity.individual.given_name', error: null },
  { description: 'identity.individual.date_of_birth', error: null },
  { description: 'identity.individual.documents.primary_verification', error: null },
  { description: 'defaults.payout_methods', error: null },
];

const emptyFacts: Omit<AccountFacts, 'created'> = {
  status: 'restricted',
  requested: false,
  requirements: [],
  detailsSubmitted: false,
  contactEmail: null,
  displayName: null,
  dashboard: 'express',
  country: null,
  entityType: null,
  givenName: null,
  surname: null,
  currency: null,
  losses: 'application',
  fees: 'application',
  metadata: {},
};

/** The account, or undefined. A seeded one comes to life when it is first asked for. */
export function findAccount(tx: Tx, id: string): AccountRow | undefined {
  const row = tx.get('accounts', id);
  if (row || !id.startsWith(SEED_PREFIX) || id.length === SEED_PREFIX.length) return row;
  const slug = id.slice(SEED_PREFIX.length);
  const object: AccountFacts = {
    ...emptyFacts,
    created: tx.now,
    status: 'active',
    requested: true,
    detailsSubmitted: true,
    contactEmail: `${slug}@example.org`,
    displayName: slug.split(/[-_]/).join(' '),
    entityType: 'individual',
  };
  return tx.insert('accounts', { id, account: null, object, extra: null });
}

export type AccountChange = Partial<Omit<AccountFacts, 'created' | 'status' | 'requirements'>>;

export function createAccount(tx: Tx, facts: AccountChange): AccountRow {
  const object: AccountFacts = {
    ...emptyFacts,
    ...facts,
    created: tx.now,
    requirements: facts.requested ? openRequirements : [],
  };
  const row = tx.insert('accounts', { id: newId('acct', 16), account: null, object, extra: null });
  announce(tx, row, false);
  return row;
}

export function changeAccount(tx: Tx, row: AccountRow, change: AccountChange): AccountRow {
  const newlyAsked = change.requested === true && !row.object.requested;
  const requirements = newlyAsked ? openRequirements : row.object.requirements;
  const next = tx.update('accounts', row.id, { ...change, requirements });
  announce(tx, next, newlyAsked);
  return next;
}

export type AccountStatus = AccountFacts['status'];

const afterReview: Record<AccountStatus, Requirement[]> = {
  active: [],
  pending: [],
  rejected: [],
  unsupported: [],
  restricted: [
    {
      description: 'identity.individual.documents.primary_verification',
      error: 'verification_document_not_readable',
    },
  ],
};

/** What Stripe found out about the person; tells the connect endpoints. */
export function reviewAccount(
  tx: Tx,
  row: AccountRow,
  status: AccountStatus,
  about: AccountChange = {},
): AccountRow {
  const next = tx.update('accounts', row.id, {
    ...about,
    requested: true,
    detailsSubmitted: true,
    status,
    requirements: afterReview[status],
  });
  announce(tx, next, true);
  return next;
}

/** A snapshot event of the account, and of its capability when that changed. */
function announce(tx: Tx, row: AccountRow, capabilityChanged: boolean): void {
  emit(tx, 'account.updated', v1Account(row) satisfies Stripe.Account, { account: row.id });
  if (capabilityChanged) emit(tx, 'capability.updated', v1Capability(row), { account: row.id });
}

/** Whether money can be transferred to it. */
export const canReceive = (row: AccountRow): boolean =>
  row.object.requested && row.object.status === 'active';
