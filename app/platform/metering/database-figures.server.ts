/** Figures that stand in the tables, read when somebody asks: one query for however many ask at once. */
import { Gauge, Registry } from 'prom-client';
import { z } from 'zod';
import { toMajor } from '~/shared/money';
import { serviceRoleDb } from '../service-role.server';

const KEEP_MS = 10_000;
const LIMIT_MS = 3_500;

/** What `operating_figures` gives, by its name there; the labels of each come with it. */
const HELP: Record<string, string> = {
  webhook_events_recent: 'Events of Stripe received in the last 15 minutes.',
  webhook_lag_seconds: 'Of these: from made to received, and from received to processed.',
  webhook_events_unprocessed: 'Events that failed, or failed so often that a person has to look.',
  webhook_oldest_unprocessed_seconds: 'Age of the oldest of these; 0 when there is none.',
  outbox_mails: 'Mails that wait, or were given up.',
  outbox_oldest_seconds: 'How long the oldest has been due or given up; 0 when there is none.',
  instructions: 'Instructions to Stripe that wait, or were given up.',
  instruction_oldest_seconds: 'How long the oldest has been due or given up; 0 when there is none.',
  held_money: 'Held for patients, in the main unit of the currency.',
  held_payments: 'How many payments that is.',
  reconciliation_findings: 'Open differences between our books and those of Stripe.',
  reconciliation_age_seconds: 'Since the last comparison with Stripe that was finished began.',
  export_jobs: 'Exports that wait or run.',
  export_oldest_seconds: 'Age of the oldest; 0 when there is none.',
  scans_waiting: 'Stored files without a verdict of the scanner.',
  scan_oldest_seconds: 'How long the oldest has been due; 0 when there is none.',
  job_age_seconds: 'Since the scheduled job last began; since it was set up while it never has.',
  job_period_seconds: 'How often it should.',
};

const rowsSchema = z.array(
  z.object({ name: z.string(), labels: z.record(z.string(), z.string()), value: z.number() }),
);
type Row = z.infer<typeof rowsSchema>[number];

async function readFigures(): Promise<Row[] | null> {
  try {
    const { data, error } = await serviceRoleDb
      .rpc('operating_figures')
      .abortSignal(AbortSignal.timeout(LIMIT_MS));
    return error ? null : rowsSchema.parse(data);
  } catch {
    return null;
  }
}

let kept: { at: number; figures: Promise<Row[] | null> } | null = null;

/** Figures of the last ten seconds; null while the database does not give them. */
function recentFigures(): Promise<Row[] | null> {
  if (kept === null || performance.now() - kept.at > KEEP_MS)
    kept = { at: performance.now(), figures: readFigures() };
  return kept.figures;
}

const amountOf = ({ name, labels, value }: Row) =>
  name === 'held_money' ? toMajor({ amount: value, currency: labels.currency ?? '' }) : value;

/** As gauges. While the database is away `ecuretrip_database_up` is 0 and the others are not there. */
export async function databaseFigures(): Promise<Registry> {
  const rows = await recentFigures();
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `ecuretrip_${name}`, help, labelNames, registers: [registry] });
  gauge('database_up', 'Whether the figures of the database could be read.').set(rows === null ? 0 : 1);
  for (const [name, help] of Object.entries(HELP)) {
    const own = (rows ?? []).filter((row) => row.name === name);
    const [first] = own;
    if (!first) continue;
    const shown = gauge(name, help, Object.keys(first.labels));
    for (const row of own) shown.set(row.labels, amountOf(row));
  }
  return registry;
}
