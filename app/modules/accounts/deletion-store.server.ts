/**
 * Deleting an account is asked for by the server, after it has checked the password: a session that was left open
 * somewhere is not enough. These calls are all that this module does by the service role.
 */
import { z } from 'zod';
import { serviceRoleDb } from '~/platform/service-role.server';
import type { Db } from '~/platform/supabase.server';

const obstaclesSchema = z.array(
  z.object({
    kind: z.enum(['appointment', 'money', 'report']),
    appointmentId: z.uuid(),
    reference: z.string(),
    startsAt: z.iso.datetime({ offset: true }),
    /** Whether the viewer may see that appointment. */
    open: z.boolean(),
  }),
);
export type Obstacle = z.infer<typeof obstaclesSchema>[number];

const termsSchema = z.object({ retentionYears: z.number().int(), obstacles: obstaclesSchema });
export type DeletionTerms = z.infer<typeof termsSchema>;

/** For how long what is kept, and what has to be over first. */
export async function readDeletion(db: Db): Promise<DeletionTerms> {
  const { data, error } = await db.rpc('get_account_deletion');
  if (error) throw new Error(`reading the terms of a deletion failed: ${error.message}`);
  return termsSchema.parse(data);
}

/** Begins the deletion. @returns what stands in the way; nothing when it has begun */
export async function requestDeletion(userId: string): Promise<Obstacle[]> {
  const { data, error } = await serviceRoleDb.rpc('request_account_deletion', { p_user_id: userId });
  if (error) throw new Error(`asking for a deletion failed: ${error.message}`);
  return obstaclesSchema.parse(data);
}

const stepSchema = z
  .object({ id: z.uuid(), from: z.string(), to: z.string(), error: z.string().nullable() })
  .nullable();

/** Does one due step of one deletion; null when nothing is due. */
export async function advanceDeletion(): Promise<z.infer<typeof stepSchema>> {
  const { data, error } = await serviceRoleDb.rpc('advance_account_deletion', {});
  if (error) throw new Error(`a step of a deletion failed: ${error.message}`);
  return stepSchema.parse(data);
}
