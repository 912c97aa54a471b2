import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import { instantSchema, paymentStatusSchema, type Earning } from './schema';

const PAGE_SIZE = 20;

const row = z.object({
  id: z.uuid(),
  amount: z.number().int(),
  currency: z.string(),
  fee_amount: z.number().int(),
  refunded_amount: z.number().int(),
  released_amount: z.number().int(),
  status: paymentStatusSchema,
  // Kept as Postgres writes it, to the microsecond: the next page begins exactly after it.
  held_at: z.string(),
  due_at: instantSchema.nullable(),
  released_at: instantSchema.nullable(),
  appointment: z.object({ id: z.uuid(), reference: z.string(), starts_at: instantSchema }),
});

const toEarning = (from: z.infer<typeof row>): Earning => ({
  id: from.id,
  amount: from.amount,
  currency: from.currency,
  feeAmount: from.fee_amount,
  refundedAmount: from.refunded_amount,
  releasedAmount: from.released_amount,
  status: from.status,
  heldAt: from.held_at,
  dueAt: from.due_at,
  releasedAt: from.released_at,
  appointmentId: from.appointment.id,
  reference: from.appointment.reference,
  startsAt: from.appointment.starts_at,
});

const cursorSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Where a page begins; a cursor nobody made begins at the start. */
function readCursor(cursor: string | null): [heldAt: string, id: string] | null {
  if (!cursor) return null;
  const parsed = cursorSchema.safeParse(Buffer.from(cursor, 'base64url').toString().split(' '));
  return parsed.success ? parsed.data : null;
}

export type EarningsPage = { earnings: Earning[]; nextCursor: string | null };

/** A doctor's payments that were ever paid, the newest first. */
export async function listEarnings(db: Db, doctorId: string, cursor: string | null): Promise<EarningsPage> {
  let query = db
    .from('payments')
    .select(
      'id, amount, currency, fee_amount, refunded_amount, released_amount, status, held_at, due_at, released_at, appointment:appointments!inner(id, reference, starts_at)',
    )
    .eq('doctor_id', doctorId)
    .not('held_at', 'is', null)
    .order('held_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE_SIZE + 1);
  const after = readCursor(cursor);
  if (after) {
    const [heldAt, id] = after;
    query = query.or(`held_at.lt."${heldAt}",and(held_at.eq."${heldAt}",id.lt.${id})`);
  }
  const { data, error } = await query;
  if (error) throw new Error(`reading the earnings failed: ${error.message}`);
  const rows = z.array(row).parse(data);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const more = rows.length > PAGE_SIZE && last;
  return {
    earnings: page.map(toEarning),
    nextCursor: more ? Buffer.from(`${last.held_at} ${last.id}`).toString('base64url') : null,
  };
}
