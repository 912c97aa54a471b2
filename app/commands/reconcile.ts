/** Compares our books with Stripe's and tells every difference. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { BalanceLine } from '../../supabase/functions/_shared/reconcile/totals.ts';
import { reconcile, type Reconciliation } from '../../supabase/functions/_shared/reconcile/reconcile.ts';
import { toDecimalText } from '~/shared/money';
import { createOperator, run, UsageError, type Operator, type Outcome } from './support/operator';
import { table } from './support/table';

const USAGE = `Usage: npm run reconcile -- [--all | --since 2026-11-01T00:00:00Z]
       npm run reconcile -- --resolve FINDING --note "why it is right as it is"

Without options: what is new since the last complete run. --all: everything there ever was, and the balance.
Lost webhooks are made up for; nothing else is changed. Every other difference is listed in reconciliation_findings.

Ends with 0 when there is no open difference, 1 when there is, 2 when nothing could be compared.`;

const openSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    objectType: z.string(),
    objectId: z.string(),
    paymentId: z.string().nullable(),
    stripe: z.record(z.string(), z.unknown()).nullable(),
    ours: z.record(z.string(), z.unknown()).nullable(),
    foundAt: z.string(),
  }),
);
type Open = z.infer<typeof openSchema>[number];

const KINDS: Record<string, string> = {
  missing_here: 'at Stripe, not in our books',
  missing_at_stripe: 'in our books, not at Stripe',
  differs: 'the two sides differ',
  not_ordered: 'made at Stripe by hand: no instruction of ours',
  doubled: 'a second effect of one instruction',
  balance: 'the balance does not fit',
  ledger: 'our own books do not add up',
  hold_limit: 'held almost as long as Stripe allows',
};

const say = (facts: Record<string, unknown> | null) =>
  facts
    ? Object.entries(facts)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(', ')
    : '-';

function describe({ id, kind, objectType, objectId, paymentId, stripe, ours, foundAt }: Open): string {
  return [
    `${objectType} ${objectId}: ${KINDS[kind] ?? kind}`,
    `  Stripe   ${say(stripe)}`,
    `  we       ${say(ours)}`,
    ...(paymentId ? [`  payment  ${paymentId}`] : []),
    `  found    ${foundAt}   finding ${id}`,
  ].join('\n');
}

function balanceTable(lines: BalanceLine[]): string {
  const head = [
    '',
    'at Stripe',
    'our books',
    'Stripe’s fees',
    'payouts, top-ups',
    'explained',
    'unexplained',
  ];
  const rows = lines.map((line) => [
    line.currency,
    ...[line.atStripe, line.booked, -line.fees, line.other, line.explained, line.unexplained].map((amount) =>
      toDecimalText({ amount, currency: line.currency }),
    ),
  ]);
  return table([head, ...rows]);
}

function summary({ from, complete, compared, counts, balance }: Reconciliation, open: Open[]): string {
  const what = Object.entries(compared).map(([type, count]) => `${count} ${type}${count === 1 ? '' : 's'}`);
  return [
    `Compared ${from ? `since ${from}` : 'everything'}: ${what.join(', ') || 'nothing there'}${complete ? '' : ' (not to the end)'}`,
    `healed ${counts.healed}, new ${counts.new}, known ${counts.known}, accepted ${counts.accepted}, gone ${counts.gone}`,
    ...(balance ? ['', balanceTable(balance)] : []),
    ...(balance === null && from === null ? ['', 'Money moved meanwhile: the sums were not compared.'] : []),
    '',
    open.length === 0 ? 'No open difference.' : `${open.length} open:`,
    ...open.map((one) => `\n${describe(one)}`),
  ].join('\n');
}

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      all: { type: 'boolean', default: false },
      since: { type: 'string' },
      resolve: { type: 'string' },
      note: { type: 'string' },
    },
  });
  if (values.since !== undefined && Number.isNaN(Date.parse(values.since)))
    throw new UsageError(`--since wants an instant.\n\n${USAGE}`);
  if ((values.resolve === undefined) !== (values.note === undefined)) throw new UsageError(USAGE);
  return values;
}

export async function reconcileCommand(args: string[], makeOperator: () => Operator): Promise<Outcome> {
  const { all, since, resolve, note } = readArguments(args);
  const operator = makeOperator();
  if (resolve !== undefined) {
    await operator.rpc('resolve_finding', { p_id: resolve, p_note: note });
    return { exitCode: 0, text: 'Resolved.' };
  }
  const result = await reconcile(operator, {
    scope: all ? 'everything' : 'window',
    since: since === undefined ? undefined : new Date(since).toISOString(),
  });
  const open = openSchema.parse(await operator.rpc('list_open_findings'));
  return { exitCode: open.length > 0 || !result.complete ? 1 : 0, text: summary(result, open) };
}

/** The command. */
export const main = (args: string[]): Promise<void> => run(() => reconcileCommand(args, createOperator));
