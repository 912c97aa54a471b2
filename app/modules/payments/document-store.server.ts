import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import { moneyDocumentKindSchema, moneyDocumentSchema, type MoneyDocument } from './document-schema';
import { instantSchema } from './schema';

/** A paper of the signed-in person; null when it is somebody else's or there is none. */
export async function getMoneyDocument(db: Db, id: string): Promise<MoneyDocument | null> {
  const { data, error } = await db.rpc('get_money_document', { p_id: id });
  if (error) throw new Error(`reading a document failed: ${error.message}`);
  return data ? moneyDocumentSchema.parse(data) : null;
}

const pageSchema = z.object({ documents: z.array(moneyDocumentSchema), nextCursor: z.string().nullable() });
export type MoneyDocumentPage = z.infer<typeof pageSchema>;

/** One's own receipts, notes and statements, the newest first; of one appointment when it is given. */
export async function listMoneyDocuments(
  db: Db,
  { appointmentId, cursor }: { appointmentId?: string; cursor?: string | null } = {},
): Promise<MoneyDocumentPage> {
  const { data, error } = await db.rpc('list_money_documents', {
    p_appointment_id: appointmentId,
    p_cursor: cursor ?? undefined,
  });
  if (error) throw new Error(`reading the documents failed: ${error.message}`);
  return pageSchema.parse(data);
}

const standingSchema = z.object({
  number: z.string(),
  kind: moneyDocumentKindSchema,
  amount: z.number().int(),
  currency: z.string(),
  issuedAt: instantSchema,
  refundedAmount: z.number().int().nullable(),
  corrected: z.boolean(),
});
/** How a document stands today: whether money went back since, whether it was corrected. */
export type DocumentStanding = z.infer<typeof standingSchema>;

/** For whoever holds the paper; null when there is no such document in the books. */
export async function checkMoneyDocument(db: Db, id: string): Promise<DocumentStanding | null> {
  const { data, error } = await db.rpc('check_money_document', { p_id: id });
  if (error) throw new Error(`checking a document failed: ${error.message}`);
  return data ? standingSchema.parse(data) : null;
}
