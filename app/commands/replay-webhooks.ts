/** Takes Stripe's events in again. */
import { parseArgs } from 'node:util';
import Stripe from 'stripe';
import {
  replayEvents,
  type Replayed,
  type Selection,
} from '../../supabase/functions/_shared/stripe/replay.ts';
import { createOperator, run, UsageError, type Operator, type Outcome } from './support/operator';
import { table } from './support/table';

const USAGE = `Usage: npm run replay-webhooks -- --event evt_… | --failed | --since 2026-11-20T00:00:00Z

--event   one event, from Stripe or, when Stripe has forgotten it, as it was stored
--failed  every event that could not be processed, also those that were parked
--since   everything that Stripe lists since then (it keeps events for thirty days)

What has had its effect has none again. Ends with 0 when nothing failed, 1 when something did, 2 when it could not begin.`;

function readSelection(args: string[]): Selection {
  const { values } = parseArgs({
    args,
    options: { event: { type: 'string' }, failed: { type: 'boolean' }, since: { type: 'string' } },
  });
  const { event, failed, since } = values;
  if ([event, failed, since].filter((one) => one !== undefined).length !== 1) throw new UsageError(USAGE);
  if (event !== undefined) return { event };
  if (since === undefined) return { failed: true };
  const from = new Date(since);
  if (Number.isNaN(from.getTime())) throw new UsageError(`--since wants an instant.\n\n${USAGE}`);
  return { since: from };
}

function summary(told: Replayed[]): string {
  if (told.length === 0) return 'There is no such event.';
  const counts: Record<string, number> = {};
  for (const { outcome } of told) counts[outcome] = (counts[outcome] ?? 0) + 1;
  const worth = told.filter(({ outcome }) => outcome !== 'duplicate');
  const rows = worth.map(({ id, type, outcome, reason }) => [id, type, outcome, reason ?? '']);
  const sums = Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`);
  return [...(rows.length > 0 ? [table(rows)] : []), `${told.length} events: ${sums.join(', ')}`].join('\n');
}

export async function replayCommand(args: string[], makeOperator: () => Operator): Promise<Outcome> {
  const selection = readSelection(args);
  const deps = { ...makeOperator(), apiVersion: Stripe.API_VERSION };
  const told: Replayed[] = [];
  for await (const one of replayEvents(deps, selection)) told.push(one);
  const bad = told.some(({ outcome }) => outcome === 'failed' || outcome === 'parked');
  const missing = 'event' in selection && told.length === 0;
  return { exitCode: bad || missing ? 1 : 0, text: summary(told) };
}

/** The command. */
export const main = (args: string[]): Promise<void> => run(() => replayCommand(args, createOperator));
