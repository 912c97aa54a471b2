import { type Stripe } from 'stripe';
import { type TableName, type Tables } from '../store/tables.ts';
import { type Tx } from '../store/store.ts';
import { badParam } from './errors.ts';
import { type Range } from './params.ts';

type PageParams = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: Range | undefined;
};

const inRange = (created: number, range: Range | undefined): boolean => {
  if (range === undefined) return true;
  if (typeof range === 'number') return created === range;
  return (
    (range.gt === undefined || created > range.gt) &&
    (range.gte === undefined || created >= range.gte) &&
    (range.lt === undefined || created < range.lt) &&
    (range.lte === undefined || created <= range.lte)
  );
};

/** One page, newest first, of a table's rows that belong to `account` and pass `matches`. */
export function page<K extends TableName, T>(
  tx: Tx,
  options: {
    table: K;
    url: string;
    account: string | null;
    params: PageParams;
    matches?: (row: Tables[K]) => boolean;
    show: (row: Tables[K]) => T & { created?: number };
  },
): Stripe.ApiList<T> {
  const { params, show } = options;
  const rows = tx
    .all(options.table)
    .filter((row) => row.account === options.account && (options.matches?.(row) ?? true))
    .filter((row) => params.created === undefined || inRange(show(row).created ?? 0, params.created))
    .sort((a, b) => b.seq - a.seq);
  return slice(rows, params, options.url, show);
}

/** Cuts the asked-for page out of `rows`, which are in their final order. */
export function slice<R extends { id: string }, T>(
  rows: R[],
  params: PageParams,
  url: string,
  show: (row: R) => T,
): Stripe.ApiList<T> {
  const limit = params.limit ?? 10;
  const at = (id: string, param: string): number => {
    const index = rows.findIndex((row) => row.id === id);
    if (index === -1) throw badParam(`No such object: '${id}'`, param, 'resource_missing');
    return index;
  };
  if (params.ending_before !== undefined) {
    const end = at(params.ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: rows.slice(start, end).map(show), has_more: start > 0, url };
  }
  const start = params.starting_after === undefined ? 0 : at(params.starting_after, 'starting_after') + 1;
  const data = rows.slice(start, start + limit).map(show);
  return { object: 'list', data, has_more: rows.length > start + limit, url };
}
