import type { ActionFunctionArgs } from '@remix-run/node';
import { parseWithZod } from '@conform-to/zod/v4';
import { formReply } from '~/http/forms.server';
import { BrokenFormError, FileNotKeptError, readMultipart } from '~/http/multipart.server';
import { noteNotKept } from '~/http/not-kept.server';
import type { Viewer } from '~/http/viewer';
import { emptySchema, MAX_PHOTO_BYTES, photoErrorStatus, type PhotoError } from '~/modules/accounts';
import { changePhoto } from '~/modules/accounts/index.server';

const refuse = (error: PhotoError) => {
  const form = parseWithZod(new FormData(), { schema: emptySchema });
  return formReply(form, { status: photoErrorStatus(error), fieldErrors: { photo: [error.code] } });
};

/** Takes the picture of a form. @returns the answer to one that was not taken; null when it is shown now */
export async function savePhoto({ request, context: { scope } }: ActionFunctionArgs, viewer: Viewer) {
  let error: PhotoError | null = { code: 'photoMissing' };
  const onFile = async (file: { path: string; bytes: number; tooLarge: boolean }) => {
    const changed = await changePhoto(scope.db, viewer.id, file);
    error = changed.ok ? null : changed.error;
  };
  try {
    await readMultipart(request, { field: 'photo', mostFiles: 1, mostFileBytes: MAX_PHOTO_BYTES, onFile });
  } catch (fault) {
    if (fault instanceof FileNotKeptError) {
      noteNotKept(scope, fault, 'picture');
      return refuse({ code: 'photoNotKept' });
    }
    if (!(fault instanceof BrokenFormError)) throw fault;
    scope.log.info({ err: fault }, 'a form with a picture did not arrive whole');
    error = { code: 'photoInterrupted' };
  }
  return error ? refuse(error) : null;
}
