import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { uploadErrorStatus } from '~/modules/records';
import { scansFiles } from '~/modules/records/index.server';
import { Split, Tray, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { receiveFiles, type Outcome } from './receive-files.server';
import { UploadForm } from './upload-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('files.form.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  return { scans: scansFiles };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const { outcomes, submission, tooManyFiles, broken } = await receiveFiles(args);
  const taken = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.added] : []));
  const whole = submission.status === 'success' && !broken && !tooManyFiles;
  if (whole && taken.length > 0 && taken.length === outcomes.length) {
    const names = taken.map(({ fileName }) => fileName).join(', ');
    const renamed = taken.some((one) => one.renamed);
    await setFlash(scope, {
      kind: 'done',
      key: renamed ? 'recordRenamed' : 'recordsAdded',
      values: { names },
    });
    throw redirect('/medical-records');
  }
  scope.formFailed = true;
  const missing = whole && outcomes.length === 0 ? { fieldErrors: { file: ['recordFileMissing'] } } : {};
  const reply = {
    result: submission.reply(missing as never),
    outcomes,
    tooManyFiles,
    broken: broken ?? false,
  };
  return data(reply, { status: statusOf(outcomes) });
}

/** The status of the first file that was not taken; what was typed is the matter otherwise. */
function statusOf(outcomes: Outcome[]): number {
  const refused = outcomes.find((outcome) => !outcome.ok);
  return refused && !refused.ok ? uploadErrorStatus(refused.error) : 422;
}

export default function NewRecords() {
  const t = useTranslations('files.form');
  return (
    <Wrap last>
      <Crumb to="/medical-records" label={t('crumbLabel')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight />
      <Split asideLast={<Afterwards />}>
        <UploadForm />
      </Split>
    </Wrap>
  );
}

function Afterwards() {
  const t = useTranslations('files.form');
  const { scans } = useLoaderData<typeof loader>();
  return (
    <Tray labelledBy="then-h">
      <h2 id="then-h">{t('then')}</h2>
      <p>{t(scans ? 'lead' : 'unscanned')}</p>
      <p>{t('private')}</p>
    </Tray>
  );
}
