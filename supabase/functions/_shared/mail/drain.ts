/** Claims mails from the outbox, sends each once, and tells the database what came of it. */
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { LEASE_SECONDS } from '../deadline.ts';
import { describeFault, type Log } from '../log.ts';
import { isMailKind } from './payloads.ts';
import { classifyMailError, type MailFailure, type MailService } from './postmark.ts';
import { renderMail, type RenderedMail } from './render.tsx';

export type DrainDependencies = {
  rpc: Rpc;
  service: MailService;
  log: Log;
  from: string;
  appUrl: string;
  now: () => Date;
  isSpent: () => boolean;
};
export type DrainCounts = { sent: number; retried: number; refused: number };

const BATCH = 10;
const claimed = z.array(
  z.looseObject({
    id: z.uuid(),
    kind: z.string(),
    toEmail: z.string(),
    locale: z.string().nullish(),
    timeZone: z.string().nullish(),
    payload: z.unknown(),
    unsubscribeToken: z.string().nullish(),
    attempts: z.number().int(),
  }),
);
type Row = z.output<typeof claimed>[number];

/** Works until the outbox is empty or the time is spent. Rejects only when the outbox cannot be reached. */
export async function drainOutbox(deps: DrainDependencies): Promise<DrainCounts> {
  const counts: DrainCounts = { sent: 0, retried: 0, refused: 0 };
  while (!deps.isSpent()) {
    const rows = claimed.parse(
      await deps.rpc('claim_outbox', { p_limit: BATCH, p_lease_seconds: LEASE_SECONDS }),
    );
    if (rows.length === 0) break;
    const outcomes = await Promise.all(rows.map((row) => sendOne(deps, row)));
    for (const { outcome } of outcomes) counts[outcome] += 1;
    if (outcomes.some(({ busy }) => busy)) break;
  }
  return counts;
}

type Sent = { outcome: keyof DrainCounts; busy?: boolean };

async function sendOne(deps: DrainDependencies, row: Row): Promise<Sent> {
  let mail: RenderedMail;
  try {
    mail = await render(deps, row);
  } catch (fault) {
    return fail(deps, row, unrenderable(fault));
  }
  try {
    // An earlier attempt may have reached Postmark although its answer did not reach us.
    const earlier = row.attempts > 1 ? await deps.service.findSent(row.id) : null;
    const { from } = deps;
    const messageId =
      earlier ??
      (await deps.service.send({ ...mail, outboxId: row.id, kind: row.kind, from, to: row.toEmail }));
    return await complete(deps, row, messageId);
  } catch (fault) {
    return fail(deps, row, classifyMailError(fault));
  }
}

function render(deps: DrainDependencies, row: Row): Promise<RenderedMail> {
  const { kind, payload, toEmail } = row;
  if (!isMailKind(kind)) throw new UnknownKind(kind);
  return renderMail(
    {
      kind,
      payload,
      toEmail,
      locale: row.locale ?? null,
      timeZone: row.timeZone ?? null,
      unsubscribeToken: row.unsubscribeToken,
    },
    { appUrl: deps.appUrl, from: deps.from, now: deps.now() },
  );
}

class UnknownKind extends Error {}

/** A payload that does not fit will not fit later either; the paths are named, never the values. */
function unrenderable(fault: unknown): MailFailure {
  if (fault instanceof z.ZodError) {
    const paths = fault.issues.map((issue) => issue.path.join('.')).join(', ');
    return { permanent: true, reason: `The payload does not fit: ${paths}` };
  }
  if (fault instanceof UnknownKind) return { permanent: true, reason: `Unknown kind ${fault.message}` };
  return { permanent: false, reason: describeFault(fault) };
}

/** When this call is lost the lease lapses, and the next attempt finds the mail instead of sending it again. */
async function complete(deps: DrainDependencies, row: Row, messageId: string): Promise<Sent> {
  try {
    await deps.rpc('complete_outbox', { p_id: row.id, p_message_id: messageId });
    deps.log.info('mail_sent', { outbox: row.id, kind: row.kind, message: messageId });
    return { outcome: 'sent' };
  } catch (fault) {
    deps.log.error(
      'mail_not_recorded',
      { outbox: row.id, kind: row.kind, fault: describeFault(fault) },
      fault,
    );
    return { outcome: 'retried' };
  }
}

async function fail(deps: DrainDependencies, row: Row, failure: MailFailure): Promise<Sent> {
  const { permanent, unknown = false, refused = false, busy = false, reason } = failure;
  const level = permanent ? 'error' : 'warn';
  deps.log[level]('mail_failed', { outbox: row.id, kind: row.kind, permanent, unknown, reason });
  // The row stays leased: by the time the lease lapses, Postmark's index tells whether the mail went out.
  if (unknown) return { outcome: 'retried' };
  try {
    await deps.rpc('fail_outbox', {
      p_id: row.id,
      p_error: reason,
      p_permanent: permanent,
      p_refused: refused,
    });
  } catch (fault) {
    deps.log.error(
      'mail_not_recorded',
      { outbox: row.id, kind: row.kind, fault: describeFault(fault) },
      fault,
    );
  }
  return { outcome: permanent ? 'refused' : 'retried', busy };
}
