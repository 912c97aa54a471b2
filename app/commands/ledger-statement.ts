/** The ledger as a table for accountants. */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { csvRow } from '~/shared/csv';
import { toDecimalText } from '~/shared/money';
import { createOperator, run, UsageError, type Operator, type Outcome } from './support/operator';
import { table } from './support/table';

const USAGE = `Usage: npm run ledger-statement -- --from 2026-11-01 --to 2026-12-01 --out FILE.csv

Every entry booked from the first moment up to, not including, the second (UTC), in the order of booking.
Debits are positive, credits negative. Prints what each account held at the beginning and at the end.`;

const entrySchema = z.object({
  entry: z.number(),
  at: z.string(),
  transaction: z.string(),
  kind: z.string(),
  movement: z.string(),
  payment: z.string(),
  reference: z.string(),
  account: z.string(),
  currency: z.string(),
  amount: z.number(),
});
type Entry = z.infer<typeof entrySchema>;
const balanceSchema = z.array(z.object({ account: z.string(), currency: z.string(), amount: z.number() }));

const HEAD =
  'entry,booked_utc,transaction,kind,movement,payment,reference,account,currency,amount,amount_minor_units\r\n';
const PAGE = 500;

const toRow = (one: Entry) =>
  csvRow([
    one.entry,
    new Date(one.at).toISOString(),
    one.transaction,
    one.kind,
    one.movement,
    one.payment,
    one.reference,
    one.account,
    one.currency,
    toDecimalText(one),
    one.amount,
  ]);

/** The whole table, page by page. */
export async function* statement(
  { rpc }: Pick<Operator, 'rpc'>,
  from: Date,
  to: Date,
): AsyncGenerator<string> {
  yield HEAD;
  let after: number | null = null;
  for (;;) {
    const args = { p_from: from.toISOString(), p_to: to.toISOString(), p_after: after, p_limit: PAGE };
    const page: Entry[] = z.array(entrySchema).parse(await rpc('ledger_statement', args));
    yield page.map(toRow).join('');
    if (page.length < PAGE) return;
    after = page.at(-1)?.entry ?? null;
  }
}

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  });
  const [from, to] = [values.from, values.to].map((text) => new Date(text ?? ''));
  if (!from || !to || !values.out || Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || from >= to)
    throw new UsageError(USAGE);
  return { from, to, out: values.out };
}

async function balanceRows({ rpc }: Operator, from: Date, to: Date): Promise<string[][]> {
  const [before, after] = await Promise.all(
    [from, to].map(async (at) =>
      balanceSchema.parse(await rpc('ledger_balances', { p_at: at.toISOString() })),
    ),
  );
  return (after ?? []).map(({ account, currency, amount }) => {
    const start = before?.find((one) => one.account === account && one.currency === currency)?.amount ?? 0;
    return [
      account,
      currency,
      toDecimalText({ amount: start, currency }),
      toDecimalText({ amount, currency }),
    ];
  });
}

export async function statementCommand(args: string[], makeOperator: () => Operator): Promise<Outcome> {
  const { from, to, out } = readArguments(args);
  const operator = makeOperator();
  const file = createWriteStream(out, { mode: 0o600 });
  for await (const part of statement(operator, from, to)) file.write(part);
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject);
    file.end(resolve);
  });
  const head = ['account', 'currency', 'at the beginning', 'at the end'];
  return {
    exitCode: 0,
    text: `${table([head, ...(await balanceRows(operator, from, to))])}\n\nWritten to ${out}`,
  };
}

/** The command. */
export const main = (args: string[]): Promise<void> => run(() => statementCommand(args, createOperator));
