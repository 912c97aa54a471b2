import { parseWithZod } from '@conform-to/zod/v4';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { found } from '~/http/guards.server';
import { LONG_FORM_BYTES, readForm } from '~/http/read-form.server';
import { autosaveSchema, consultationErrorStatus } from '~/modules/appointments';
import { getConsultation, saveConsultation } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';

/** Opened by hand there is nothing to see here. */
export const loader = ({ params }: { params: { id?: string } }) =>
  redirect(`/appointments/${params.id ?? ''}`);

const json = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });

const keepSchema = z.object({ keep: z.enum(['', 'on']).optional() });

/**
 * What the page sends by itself while the doctor writes. Answers in JSON: the new revision; 401 when nobody is signed in
 * any more; 409 with what another window has written; 422 when something is too long.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope } = context;
  const viewer = await scope.viewer();
  if (!viewer) return json({ code: 'signed_out' }, 401);
  const id = found(viewer.role === 'doctor' && isId(params.id) ? params.id : null);
  const form = parseWithZod(await readForm(request, LONG_FORM_BYTES), {
    schema: autosaveSchema.extend(keepSchema.shape),
  });
  if (form.status !== 'success') return json({ code: 'invalid' }, 422);
  const { revision, writer, keep, ...written } = form.value;
  const saved = await saveConsultation(scope.db, id, written, { revision, writer, keep: keep === 'on' });
  if (saved.ok) return json(saved.value);
  const { code } = saved.error;
  if (code === 'not_found') throw new Response('not_found', { status: 404 });
  const theirs = code === 'stale' ? ((await getConsultation(scope.db, id))?.desk?.draft ?? null) : null;
  return json({ code, theirs }, consultationErrorStatus(saved.error));
}
