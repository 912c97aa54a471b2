import { json, type ActionFunctionArgs } from '@remix-run/node';
import { requireRole } from '~/http/guards.server';
import { uploadErrorStatus, type UploadError } from '~/modules/records';
import { receiveFiles } from '../medical-records.new/receive-files.server';

/** What the page's script gets for one file. */
export type UploadReply =
  { ok: true; id: string; fileName: string; renamed: boolean } | { ok: false; error: UploadError };

/** For the page's script: one file at a time, so that each has its own progress, and can be stopped and tried again. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { outcomes, submission } = await receiveFiles(args);
  const [outcome] = outcomes;
  if (outcome?.ok) return json<UploadReply>({ ok: true, ...outcome.added }, { status: 201 });
  const error: UploadError = outcome?.error ?? {
    code: submission.status === 'success' ? 'file_missing' : 'upload_interrupted',
  };
  return json<UploadReply>({ ok: false, error }, { status: uploadErrorStatus(error) });
}
