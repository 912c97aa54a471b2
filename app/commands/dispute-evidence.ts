/** Gathers what Stripe may be told about a disputed payment. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  describeEvidence,
  evidenceSchema,
  toStripeEvidence,
  type Evidence,
} from '../../supabase/functions/_shared/payments/evidence.ts';
import { createOperator, run, UsageError, type Operator, type Outcome } from './support/operator';

const USAGE = `Usage: npm run dispute-evidence -- du_… [--out FOLDER] [--draft]

Writes evidence.json, evidence.txt and evidence.html (to print) into a folder. Nothing clinical is in them.
--draft  also saves the texts with Stripe, as a draft: a person reads and submits them in Stripe's dashboard.`;

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const toHtml = (title: string, text: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>body{font:11pt/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;white-space:pre-wrap}</style>
<body>${escape(text)}</body>
</html>
`;

function write(folder: string, evidence: Evidence): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = describeEvidence(evidence);
  const put = (name: string, content: string) =>
    writeFileSync(path.join(folder, name), content, { mode: 0o600 });
  put('evidence.json', `${JSON.stringify(evidence, null, 2)}\n`);
  put('evidence.txt', `${text}\n`);
  put('evidence.html', toHtml(`Dispute ${evidence.dispute.id}`, text));
}

export async function evidenceCommand(args: string[], makeOperator: () => Operator): Promise<Outcome> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, draft: { type: 'boolean', default: false } },
  });
  const [id] = positionals;
  if (!id || positionals.length > 1 || !/^\w+$/.test(id)) throw new UsageError(USAGE);
  const operator = makeOperator();
  const evidence = evidenceSchema.parse(await operator.rpc('gather_dispute_evidence', { p_dispute_id: id }));
  const folder = path.resolve(values.out ?? `dispute-${id}`);
  write(folder, evidence);
  if (values.draft) {
    await operator.stripe.disputes.update(id, { evidence: toStripeEvidence(evidence), submit: false });
  }
  const due = evidence.dispute.evidenceDueAt;
  const lines = [
    `Written to ${folder}`,
    ...(values.draft ? ['Saved with Stripe as a draft; read and submit it in Stripe’s dashboard.'] : []),
    ...(due ? [`Stripe takes evidence until ${due}.`] : []),
  ];
  return { exitCode: 0, text: lines.join('\n') };
}

/** The command. */
export const main = (args: string[]): Promise<void> => run(() => evidenceCommand(args, createOperator));
