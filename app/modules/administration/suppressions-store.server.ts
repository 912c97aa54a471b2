import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { ActError } from './errors';
import { actAnswer } from './users-store.server';

const suppressionSchema = z.object({
  email: z.string(),
  cause: z.enum(['hard_bounce', 'refused', 'manual', 'spam_complaint']),
  detail: z.string().nullable(),
  since: z.iso.datetime({ offset: true }),
  /** Lifted, and the mail service is told at the next run. */
  waits: z.boolean(),
});
export type Suppression = z.output<typeof suppressionSchema>;

/** An address that gets no mails, as a list shows it: the key leads to the page that shows the whole of it. */
export type StoppedAddress = Omit<Suppression, 'email' | 'detail'> & { key: string; masked: string };

/** Addresses stand in no path: those are written down in logs. */
const keyOf = (email: string) => createHash('sha256').update(email).digest('hex').slice(0, 32);
const mask = (email: string) => email.replace(/^(.{0,2})[^@]*/, '$1…');

async function readAll(db: Db): Promise<Suppression[]> {
  const { data, error } = await db.rpc('list_mail_suppressions');
  if (error) throw new Error(`reading the stopped addresses failed: ${error.message}`);
  return z.array(suppressionSchema).parse(data);
}

/** The newest addresses that get no mails, hidden but for their beginning. */
export async function listStopped(db: Db): Promise<StoppedAddress[]> {
  const all = await readAll(db);
  return all.map(({ email, cause, since, waits }) => ({
    key: keyOf(email),
    masked: mask(email),
    cause,
    since,
    waits,
  }));
}

/** All that stops one address, the newest first; empty when nothing does. */
export async function getStopped(db: Db, key: string): Promise<Suppression[]> {
  return (await readAll(db)).filter(({ email }) => keyOf(email) === key);
}

/** Lets mails go to an address again. */
export async function liftSuppression(
  db: Db,
  email: string,
  reason: string,
): Promise<Result<null, ActError>> {
  return actAnswer((await db.rpc('lift_mail_suppression', { p_email: email, p_reason: reason })).error);
}
