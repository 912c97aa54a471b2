import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { useActionData } from '@remix-run/react';
import { useSyncExternalStore, type ChangeEvent, type DragEvent, type FormEvent } from 'react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { ACCEPTED, MAX_FILES, newFilesSchema } from '~/modules/records';
import { DetailFields } from '~/modules/records/ui/detail-fields';
import { Button } from '~/ui/button';
import { FileInput } from '~/ui/controls';
import { DropZone } from '~/ui/drop-zone';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { formErrorItems } from '~/ui/form-field';
import { Stack } from '~/ui/layout';
import { Outcomes } from './outcomes';
import type { action } from './route';
import { UploadProgress } from './upload-progress';
import { useUploads } from './use-uploads';

const FILE_ID = 'form-file';
const never = () => () => {};
/** False on the server and until the page's script runs. */
const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Without scripts one plain form; with them each file goes on its own, with its progress. */
export function UploadForm() {
  const t = useTranslations('files');
  const reply = useActionData<typeof action>();
  const scripts = useScripts();
  const uploads = useUploads();
  const [form, fields] = useForm({
    id: 'form',
    defaultValue: { category: 'other' },
    lastResult: reply?.result as SubmissionResult<string[]> | undefined,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newFilesSchema }),
  });
  const { onSubmit, ...formProps } = getFormProps(form);
  const fileErrors = uploads.missing ? ['recordFileMissing'] : fileErrorsOf(reply?.result);
  const send = (event: FormEvent<HTMLFormElement>) => {
    onSubmit(event);
    if (event.defaultPrevented || !scripts) return;
    event.preventDefault();
    uploads.start(new FormData(event.currentTarget));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.currentTarget.files ?? [])]);
    // The files stand in the list now; choosing the same ones again has to work.
    event.currentTarget.value = '';
  };
  const drop = (event: DragEvent) => uploads.add([...event.dataTransfer.files]);
  return (
    <Stack gap={5}>
      <Errors items={formErrorItems(form)} files={fileErrors} attempt={reply ?? uploads.attempts} />
      {reply ? (
        <Outcomes outcomes={reply.outcomes} tooMany={reply.tooManyFiles} broken={reply.broken} />
      ) : null}
      <form
        {...formProps}
        method="post"
        encType="multipart/form-data"
        className="stack stack-5"
        onSubmit={send}
        noValidate
      >
        <DetailFields fields={fields as never} several />
        <DropZone active={scripts} onDrop={drop} text={t('upload.drop')}>
          <Field
            id={FILE_ID}
            name="file"
            label={t('form.files')}
            hint={t('form.filesHint', { count: String(MAX_FILES) })}
            errors={fileErrors}
          >
            <FileInput multiple accept={ACCEPTED} onChange={scripts ? choose : undefined} />
          </Field>
        </DropZone>
        {scripts ? <UploadProgress uploads={uploads} /> : null}
        <Button icon="up" busy={uploads.busy}>
          {uploads.waiting > 0 ? t('upload.submit', { count: uploads.waiting }) : t('form.submit')}
        </Button>
      </form>
    </Stack>
  );
}

const fileErrorsOf = (result: unknown) =>
  (result as SubmissionResult<string[]> | undefined)?.error?.file ?? undefined;

type ErrorsProps = {
  items: { fieldId: string; message: string }[];
  files: string[] | undefined;
  attempt: unknown;
};

function Errors({ items, files, attempt }: ErrorsProps) {
  const t = useTranslations('common.form');
  const own = useTranslations('files.form');
  const all = [...items, ...(files ?? []).map((message) => ({ fieldId: FILE_ID, message }))];
  useErrorTitle(all.length > 0);
  if (all.length === 0) return null;
  return (
    <ErrorSummary title={t('summaryTitle', { count: all.length })} items={all} attempt={attempt}>
      <p>{own('chooseAgain')}</p>
    </ErrorSummary>
  );
}
