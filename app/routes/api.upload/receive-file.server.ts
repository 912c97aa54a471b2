import { once } from '~/http/api/idempotency.server';
import { parseInput } from '~/http/api/parse-input';
import { Problem } from '~/http/api/problem';
import type { Answer } from '~/http/api/resource.server';
import { wordsOf } from '~/http/api/words.server';
import { BrokenFormError, FileNotKeptError, readMultipart, type FormFile } from '~/http/multipart.server';
import { noteNotKept } from '~/http/not-kept.server';
import type { RequestScope } from '~/http/scope.server';
import {
  MAX_FILE_BYTES,
  newFilesSchema,
  uploadErrorStatus,
  type NewFiles,
  type UploadError,
} from '~/modules/records';
import { addRecord } from '~/modules/records/index.server';

/**
 * Takes the file of a form into the viewer's records while it arrives.
 * @param answer made once it is stored
 * @throws {Problem}
 */
export async function receiveFile(
  request: Request,
  scope: RequestScope,
  answer: (id: string) => Promise<Answer>,
): Promise<Answer> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? ''))
    throw new Problem({ status: 415, code: 'form_expected' });
  let given: Answer | undefined;
  const onFile = async (file: FormFile, fields: URLSearchParams) => {
    const details = parseInput(newFilesSchema, Object.fromEntries(fields), 'body', wordsOf(scope));
    const asked = JSON.stringify(['upload', file.sha256, file.name, details]);
    given = await once(request, scope, asked, async () => answer(await add(scope, file, details)));
  };
  await readMultipart(request, { field: 'file', mostFiles: 1, mostFileBytes: MAX_FILE_BYTES, onFile }).catch(
    (fault: unknown) => {
      if (fault instanceof FileNotKeptError) {
        noteNotKept(scope, fault, 'record');
        throw refusal({ code: 'upload_interrupted' });
      }
      if (!(fault instanceof BrokenFormError)) throw fault;
      throw new Problem({ status: 400, code: 'form_broken' });
    },
  );
  if (!given) throw refusal({ code: 'file_missing' });
  return given;
}

async function add({ db }: RequestScope, file: FormFile, details: NewFiles): Promise<string> {
  const added = await addRecord(db, file, details);
  if (!added.ok) throw refusal(added.error);
  return added.value.id;
}

const refusal = (error: UploadError) =>
  new Problem({
    status: uploadErrorStatus(error),
    code: error.code,
    ...(error.code === 'duplicate' ? { headers: { Location: `/api/upload/${error.id}` } } : {}),
  });
