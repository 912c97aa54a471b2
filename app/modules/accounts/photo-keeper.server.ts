/** What only the server may say of pictures: that their bytes are stored, or gone. It acts by the service role. */
import { z } from 'zod';
import { serviceRoleDb } from '~/platform/service-role.server';

/** The picture is shown from now on. False when the upload was given up meanwhile: then the bytes have to go. */
export async function finishPhoto(id: string): Promise<boolean> {
  const { data, error } = await serviceRoleDb.rpc('finish_photo', { p_id: id });
  if (error) throw new Error(`finishing the picture failed: ${error.message}`);
  return data === true;
}

const tasks = z.array(z.object({ id: z.uuid(), userId: z.uuid() }));

/** Pictures whose bytes have to go and that nobody has taken up for so long. */
export async function claimPhotoRemovals(afterSeconds: number): Promise<z.infer<typeof tasks>> {
  const { data, error } = await serviceRoleDb.rpc('claim_photo_removals', { p_after_seconds: afterSeconds });
  if (error) throw new Error(`claiming pictures failed: ${error.message}`);
  return tasks.parse(data);
}

export async function completePhotoRemoval(id: string): Promise<void> {
  const { error } = await serviceRoleDb.rpc('complete_photo_removal', { p_id: id });
  if (error) throw new Error(`completing a removal failed: ${error.message}`);
}
