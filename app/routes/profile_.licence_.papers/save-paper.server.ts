import type { ActionFunctionArgs } from '@remix-run/node';
import { parseWithZod } from '@conform-to/zod/v4';
import { formReply } from '~/http/forms.server';
import { BrokenFormError, FileNotKeptError, readMultipart, type FormFile } from '~/http/multipart.server';
import { noteNotKept } from '~/http/not-kept.server';
import { emptySchema } from '~/modules/accounts';
import { MAX_FILE_BYTES, paperErrorStatus, type PaperError } from '~/modules/records';
import { addLicencePaper } from '~/modules/records/index.server';

const refuse = (error: PaperError) => {
  const form = parseWithZod(new FormData(), { schema: emptySchema });
  return formReply(form, { status: paperErrorStatus(error), fieldErrors: { paper: [error.code] } });
};

/** Takes the paper of a form. @returns the answer to one that was not taken; null when it is here */
export async function savePaper({ request, context: { scope } }: ActionFunctionArgs) {
  let error: PaperError | null = { code: 'paperMissing' };
  const onFile = async (file: FormFile) => {
    const added = await addLicencePaper(scope.db, file);
    error = added.ok ? null : added.error;
  };
  try {
    await readMultipart(request, { field: 'paper', mostFiles: 1, mostFileBytes: MAX_FILE_BYTES, onFile });
  } catch (fault) {
    if (fault instanceof FileNotKeptError) {
      noteNotKept(scope, fault, 'licence');
      return refuse({ code: 'paperNotKept' });
    }
    if (!(fault instanceof BrokenFormError)) throw fault;
    scope.log.info({ err: fault }, 'a form with a licence did not arrive whole');
    error = { code: 'paperInterrupted' };
  }
  return error ? refuse(error) : null;
}
