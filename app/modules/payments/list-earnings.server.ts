import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import { earningsCsvHead, earningsCsvRow } from './rules/earnings-csv';
import { earningSchema, type EarningState } from './schema';

const CSV_PAGE = 500;

const pageSchema = z.object({
  earnings: z.array(earningSchema),
  /** What the doctor has to give back in all, in each currency. */
  owed: z.array(z.object({ amount: z.number().int(), currency: z.string() })),
  nextCursor: z.string().nullable(),
});
export type EarningsPage = z.infer<typeof pageSchema>;

type PageOf = { state?: EarningState | null; cursor?: string | null; limit?: number };

/** The signed-in doctor's payments that were ever paid, the newest first. A cursor that nobody made begins at the start. */
export async function listEarnings(
  db: Db,
  { state = null, cursor = null, limit = 20 }: PageOf = {},
): Promise<EarningsPage> {
  const { data, error } = await db.rpc('list_earnings', {
    p_state: state ?? undefined,
    p_cursor: cursor ?? undefined,
    p_limit: limit,
  });
  if (error) throw new Error(`reading the earnings failed: ${error.message}`);
  return pageSchema.parse(data);
}

/** The same as a table, all of it, written while it is read. */
export async function* earningsCsv(db: Db, state: EarningState | null): AsyncGenerator<string> {
  yield earningsCsvHead();
  let cursor: string | null = null;
  do {
    const page: EarningsPage = await listEarnings(db, { state, cursor, limit: CSV_PAGE });
    yield page.earnings.map(earningsCsvRow).join('');
    cursor = page.nextCursor;
  } while (cursor);
}
