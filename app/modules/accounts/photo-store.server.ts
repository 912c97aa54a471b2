import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';

/** A new picture of the viewer is on its way. @returns its id */
export async function beginPhoto(db: Db): Promise<Result<string, { code: 'not_allowed' }>> {
  const { data, error } = await db.rpc('begin_photo');
  return error ? fail({ code: rpcErrorCode(error, ['not_allowed']) }) : ok(data);
}

/** The viewer's picture is shown no more; the sweep removes its bytes. */
export async function removePhoto(db: Db): Promise<void> {
  const { error } = await db.rpc('remove_photo');
  if (error) throw new Error(`removing the picture failed: ${error.message}`);
}

/** The viewer's own picture; null when there is none. */
export async function getOwnPhoto(db: Db, id: string): Promise<string | null> {
  const { data, error } = await db.from('profiles').select('photo_id').eq('id', id).maybeSingle();
  if (error) throw new Error(`reading the picture failed: ${error.message}`);
  return data?.photo_id ?? null;
}

const openedPhoto = z.object({ userId: z.uuid(), isPublic: z.boolean() });

/** Whose picture it is; null when there is none, or it is not the viewer's to see. */
export async function openPhoto(db: Db, id: string): Promise<z.infer<typeof openedPhoto> | null> {
  const { data, error } = await db.rpc('open_photo', { p_id: id });
  if (error) throw new Error(`opening the picture failed: ${error.message}`);
  return data === null ? null : openedPhoto.parse(data);
}
