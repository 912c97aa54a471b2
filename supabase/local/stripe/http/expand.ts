import { lineItem } from '../api/session-object.ts';
import { v1Account } from '../accounts/v1-shape.ts';
import { findAccount } from '../accounts/accounts.ts';
import { currentTransaction } from '../money/ledger.ts';
import { type Tx } from '../store/store.ts';
import { badParam } from './errors.ts';
import { slice } from './lists.ts';

type Fields = Record<string, unknown>;

/** Tables by the prefix of their ids. */
const byPrefix = {
  ch: 'charges',
  cs: 'sessions',
  cus: 'customers',
  du: 'disputes',
  evt: 'events',
  pi: 'payment_intents',
  pm: 'payment_methods',
  py: 'charges',
  pyr: 'refunds',
  re: 'refunds',
  tr: 'transfers',
  trr: 'reversals',
} as const;

const isPrefix = (prefix: string): prefix is keyof typeof byPrefix => prefix in byPrefix;

/** The object behind an id, whatever it is. */
function lookUp(tx: Tx, id: string): unknown {
  const prefix = id.slice(0, id.indexOf('_'));
  if (prefix === 'txn') {
    const row = tx.get('balance_transactions', id);
    return row && currentTransaction(row.object, tx.now);
  }
  if (prefix === 'acct') {
    const row = findAccount(tx, id);
    return row && v1Account(row);
  }
  return isPrefix(prefix) ? tx.get(byPrefix[prefix], id)?.object : undefined;
}

/** Lists that an object holds only when they are asked for. */
function includedList(tx: Tx, owner: Fields, field: string): unknown {
  const id = String(owner.id);
  if (owner.object === 'checkout.session' && field === 'line_items') {
    const row = tx.get('sessions', id);
    return (
      row &&
      slice(row.extra.lines, {}, `/v1/checkout/sessions/${id}/line_items`, (line) =>
        lineItem(line, row.object.created),
      )
    );
  }
  if (owner.object === 'charge' && field === 'refunds') {
    const rows = tx.all('refunds').filter((row) => row.object.charge === id);
    return slice(rows.reverse(), {}, `/v1/charges/${id}/refunds`, (row) => row.object);
  }
  return undefined;
}

const cannot = (path: string) => badParam(`This property cannot be expanded (${path}).`, 'expand');

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function expandPath(tx: Tx, value: unknown, parts: string[], path: string): unknown {
  const [field, ...rest] = parts;
  if (field === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => expandPath(tx, item, parts, path));
  if (!isFields(value)) throw cannot(path);
  const present = field in value ? value[field] : includedList(tx, value, field);
  if (present === undefined) throw cannot(path);
  const object = typeof present === 'string' ? lookUp(tx, present) : present;
  // An id that leads nowhere here, or a plain text, cannot become an object.
  if (object === undefined) throw cannot(path);
  return { ...value, [field]: expandPath(tx, object, rest, path) };
}

/** Replaces ids by the objects they name, along each path; four levels deep at most. */
export function expand(tx: Tx, value: unknown, paths: readonly string[]): unknown {
  return paths.reduce((object, path) => {
    const parts = path.split('.');
    if (parts.length > 4 + (parts[0] === 'data' ? 1 : 0))
      throw badParam('You cannot expand more than 4 levels.', 'expand');
    return expandPath(tx, object, parts, path);
  }, value);
}
