import type { ActionFunctionArgs } from '@remix-run/node';
import { parseWithZod } from '@conform-to/zod/v4';
import { BrokenFormError, FileNotKeptError, readMultipart, type FormFile } from '~/http/multipart.server';
import { noteNotKept } from '~/http/not-kept.server';
import { MAX_FILE_BYTES, MAX_FILES, newFilesSchema, type UploadError } from '~/modules/records';
import { addRecord, type AddedRecord } from '~/modules/records/index.server';

/** What became of one file of a form; `name` as its sender calls it. */
export type Outcome = { name: string } & (
  { ok: true; added: AddedRecord } | { ok: false; error: UploadError }
);

const parse = (fields: URLSearchParams) => parseWithZod(fields, { schema: newFilesSchema });

/** A title for several files is numbered, so that they can be told apart. */
const numbered = (title: string, count: number) => (title && count > 1 ? `${title} (${count})` : title);

/** Some browsers send the folders, too. */
const lastPart = (name: string) => name.split(/[/\\]/).pop() ?? '';

/**
 * Takes the files of a form into the viewer's records while they arrive. The fields that describe them have to stand
 * before them, as in our form. Null when the form did not arrive whole.
 */
export async function receiveFiles({ request, context }: ActionFunctionArgs) {
  const { scope } = context;
  const { db, log } = scope;
  const outcomes: Outcome[] = [];
  const onFile = async (file: FormFile, fields: URLSearchParams) => {
    const details = parse(fields);
    // What is wrong with the fields is said once, for the whole form.
    if (details.status !== 'success') return;
    const title = numbered(details.value.title, outcomes.length + 1);
    const added = await addRecord(db, file, { ...details.value, title });
    const name = lastPart(file.name);
    outcomes.push(
      added.ok ? { name, ok: true, added: added.value } : { name, ok: false, error: added.error },
    );
  };
  try {
    const limits = { field: 'file', mostFiles: MAX_FILES, mostFileBytes: MAX_FILE_BYTES };
    const { fields, tooManyFiles } = await readMultipart(request, { ...limits, onFile });
    return { outcomes, submission: parse(fields), tooManyFiles };
  } catch (fault) {
    if (fault instanceof FileNotKeptError) {
      noteNotKept(scope, fault, 'record');
      const name = lastPart(fault.fileName);
      outcomes.push({ name, ok: false, error: { code: 'upload_interrupted' } });
      return { outcomes, submission: parse(fault.fields), tooManyFiles: false };
    }
    if (!(fault instanceof BrokenFormError)) throw fault;
    log.info({ err: fault }, 'a form with files did not arrive whole');
    return { outcomes, submission: parse(new URLSearchParams()), tooManyFiles: false, broken: true };
  }
}
