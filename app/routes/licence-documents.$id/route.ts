import {
  createReadableStreamFromReadable,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { contentDisposition } from '~/http/content-disposition';
import { fileHeaders } from '~/http/file-headers';
import { setFlash } from '~/http/flash.server';
import { found, requireRole, requireViewer } from '~/http/guards.server';
import { openLicencePaper, removeLicencePaper } from '~/modules/records/index.server';
import { isId } from '~/shared/id';

/** A paper of a licence: for its doctor, and with a line in the audit log for an administrator. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const paper = found(await openLicencePaper(context.scope.db, id, request.signal));
  return new Response(createReadableStreamFromReadable(paper.content), {
    headers: {
      ...fileHeaders(),
      'Content-Type': paper.mediaType,
      'Content-Length': String(paper.bytes),
      'Content-Disposition': contentDisposition('attachment', paper.fileName),
    },
  });
}

/** The doctor takes the paper back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'doctor');
  const { params, context } = args;
  const id = found(isId(params.id) ? params.id : null);
  const removed = await removeLicencePaper(context.scope.db, id);
  if (!removed.ok && removed.error.code === 'not_found') throw new Response('not_found', { status: 404 });
  await setFlash(
    context.scope,
    removed.ok ? { kind: 'done', key: 'paperRemoved' } : { kind: 'stop', key: 'paperKept' },
  );
  throw redirect(viewer.onboarded ? '/profile/licence/papers' : '/onboarding/licence');
}
