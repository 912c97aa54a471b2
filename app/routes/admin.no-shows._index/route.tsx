import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { listNoShows } from '~/modules/administration/index.server';
import { NoShowCase } from '~/modules/administration/ui/no-show-case';
import { ButtonLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts, Stack, Tray, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminReports.noShows.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return { cases: await listNoShows(args.context.scope.db) };
}

/** Appointments whose two sides disagree who came. */
export default function NoShows() {
  const t = useTranslations('adminReports.noShows');
  const { cases } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
      {cases.length === 0 ? (
        <Empty title={t('none')} level={2}>
          <p>{t('noneText')}</p>
        </Empty>
      ) : (
        <Stack gap={6}>
          <p>{t('lead')}</p>
          {cases.map((one) => (
            <Tray key={one.reference} labelledBy={one.reference} className="stack stack-5">
              <h2 id={one.reference} className="num">
                {one.reference}
              </h2>
              <NoShowCase one={one} />
              <Acts>
                <ButtonLink variant="secondary" to={`/admin/no-shows/${one.reference}`}>
                  {t('decide')}
                </ButtonLink>
              </Acts>
            </Tray>
          ))}
        </Stack>
      )}
    </Wrap>
  );
}
