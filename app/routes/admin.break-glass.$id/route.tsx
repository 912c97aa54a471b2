import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { getBreakGlass } from '~/modules/records/index.server';
import { isId } from '~/shared/id';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Stack, Wrap } from '~/ui/layout';
import { FileList } from '~/ui/lists';
import { Crumb, PageHead } from '~/ui/page-head';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('sharing.breakGlass.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id } = args.params;
  return { opening: found(isId(id) ? await getBreakGlass(args.context.scope.db, id) : null) };
}

/** A patient's files while the hour lasts; only for the administrator who gave the reason. */
export default function OpenedFiles() {
  const t = useTranslations('sharing.breakGlass');
  const { moment } = useReader();
  const { opening } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/admin/break-glass" label={t('title')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('openTitle', { name: opening.patientName })}>
        {opening.open ? t('until', { moment: moment(opening.expiresAt) }) : t('over')}
      </PageHead>
      <Stack gap={6}>
        <Facts>
          <Fact label={t('yourReason')}>{opening.reason}</Fact>
        </Facts>
        {opening.open ? <Files /> : <ButtonLink to="/admin/break-glass">{t('again')}</ButtonLink>}
      </Stack>
    </Wrap>
  );
}

function Files() {
  const t = useTranslations('sharing');
  const { records } = useLoaderData<typeof loader>().opening;
  if (records.length === 0) return <p className="soft">{t('breakGlass.none')}</p>;
  return (
    <FileList
      items={records.map(({ recordId, title, fileName }) => ({
        key: recordId,
        name: <bdi>{title}</bdi>,
        children: <p className="small soft wrap-anywhere">{fileName}</p>,
        side: (
          <QuietLink to={`/medical-records/${recordId}`}>
            {t('doctor.open')}
            <VisuallyHidden>{t('doctor.openOf', { title })}</VisuallyHidden>
          </QuietLink>
        ),
      }))}
    />
  );
}
