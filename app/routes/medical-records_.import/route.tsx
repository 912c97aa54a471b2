import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { requireRole } from '~/http/guards.server';
import { BrokenFormError, FileNotKeptError, readMultipart } from '~/http/multipart.server';
import { noteNotKept } from '~/http/not-kept.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useSubmitting } from '~/http/page-form';
import type { ImportCode, ImportedFile } from '~/modules/records';
import { importBundle, MOST_IMPORT_BYTES } from '~/modules/records/index.server';
import { Button } from '~/ui/button';
import { FileInput } from '~/ui/controls';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Imported } from './imported';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('takeAlong.import.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  return null;
}

type Refusal = ImportCode | 'import_missing' | 'import_not_kept';
type Answer = { files: ImportedFile[]; refused: null } | { files: null; refused: Refusal };

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  let answer: Answer = { files: null, refused: 'import_missing' };
  try {
    await readMultipart(args.request, {
      field: 'export',
      mostFiles: 1,
      mostFileBytes: MOST_IMPORT_BYTES,
      onFile: async ({ path, tooLarge }) => {
        if (tooLarge) return void (answer = { files: null, refused: 'import_too_large' });
        const imported = await importBundle(scope.db, path);
        answer = imported.ok
          ? { files: imported.value, refused: null }
          : { files: null, refused: imported.error.code };
      },
    });
  } catch (fault) {
    if (fault instanceof FileNotKeptError) noteNotKept(scope, fault, 'record');
    else if (!(fault instanceof BrokenFormError)) throw fault;
    const refused = fault instanceof FileNotKeptError ? 'import_not_kept' : 'import_not_readable';
    answer = { files: null, refused };
  }
  scope.formFailed = answer.refused !== null;
  const status = answer.refused === 'import_not_kept' ? 503 : 422;
  return data<Answer>(answer, { status: answer.refused === null ? 200 : status });
}

/** Brings the files of an export into one's records. */
export default function ImportExport() {
  const t = useTranslations('takeAlong');
  const answer = useActionData<typeof action>();
  const refused = answer?.refused ?? null;
  useErrorTitle(refused !== null);
  return (
    <Wrap last>
      <Crumb to="/medical-records" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('import.title')}>
        {t('import.lead')}
      </PageHead>
      {refused ? (
        <ErrorSummary
          title={t(`refused.${refused}`)}
          items={[{ fieldId: 'export', message: t(`refused.${refused}`) }]}
          attempt={answer}
        />
      ) : null}
      {answer?.files ? <Imported files={answer.files} /> : <ImportForm refused={refused} />}
    </Wrap>
  );
}

function ImportForm({ refused }: { refused: Refusal | null }) {
  const t = useTranslations('takeAlong');
  const errors = refused ? [t(`refused.${refused}`)] : undefined;
  return (
    <Form method="post" encType="multipart/form-data" noValidate reloadDocument>
      <Stack gap={5} className="max-w-xl">
        <Field
          id="export"
          name="export"
          label={t('import.label')}
          hint={t('import.hint', { megabytes: 512 })}
          errors={errors}
        >
          <FileInput accept=".zip,.json,application/zip,application/json" />
        </Field>
        <Button busy={useSubmitting()}>{t('import.submit')}</Button>
      </Stack>
    </Form>
  );
}
