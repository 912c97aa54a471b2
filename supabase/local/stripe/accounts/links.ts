import { newId, randomText } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type AccountLinkFacts, type Tables } from '../store/tables.ts';

export type LinkRow = Tables['account_links'];

/** A link to the hosted onboarding, for one visit within a few minutes. */
export function createLink(
  tx: Tx,
  wanted: Pick<AccountLinkFacts, 'account' | 'kind' | 'refreshUrl' | 'returnUrl'>,
): LinkRow {
  const object: AccountLinkFacts = {
    ...wanted,
    expiresAt: tx.now + tx.settings.accountLinkSeconds,
    openedAt: null,
    visit: null,
  };
  return tx.insert('account_links', { id: newId('link', 32), account: null, object, extra: null });
}

export const linkUrl = (tx: Pick<Tx, 'baseUrl'>, row: LinkRow): string => `${tx.baseUrl}/onboard/${row.id}`;

/** Opens the link and returns the secret of the visit; null when it was used before or is too old. */
export function openLink(tx: Tx, row: LinkRow): string | null {
  if (row.object.openedAt !== null || row.object.expiresAt <= tx.now) return null;
  const visit = randomText(32);
  tx.update('account_links', row.id, { openedAt: tx.now, visit });
  return visit;
}

/** The link that a visit was opened by. */
export const linkOfVisit = (tx: Pick<Tx, 'all'>, visit: string): LinkRow | undefined =>
  tx.all('account_links').find((row) => row.object.visit === visit);
