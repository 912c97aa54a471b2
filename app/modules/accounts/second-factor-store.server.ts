import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';

const instant = z.iso.datetime({ offset: true });

const secondFactorSchema = z.object({
  factors: z.array(z.object({ id: z.uuid(), name: z.string(), createdAt: instant })),
  codesLeft: z.number(),
  codesMadeAt: instant.nullable(),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;

/** The viewer's authenticator apps, and how many recovery codes are left. */
export async function readSecondFactor(db: Db): Promise<SecondFactor> {
  const { data, error } = await db.rpc('get_second_factor');
  if (error) throw new Error(`reading the second factor failed: ${error.message}`);
  return secondFactorSchema.parse(data);
}

/** Ten new recovery codes, to be shown now and never again; older ones end. */
export async function makeRecoveryCodes(db: Db): Promise<string[]> {
  const { data, error } = await db.rpc('make_recovery_codes');
  if (error) throw new Error(`making recovery codes failed: ${error.message}`);
  return z.array(z.string()).parse(data);
}

/** Uses a recovery code up. The database counts wrong ones. */
export async function redeemRecoveryCode(db: Db, code: string): Promise<'done' | 'wrong' | 'locked'> {
  const { data, error } = await db.rpc('use_recovery_code', { p_code: code });
  if (error) throw new Error(`using a recovery code failed: ${error.message}`);
  return z.enum(['done', 'wrong', 'locked']).parse(data);
}
