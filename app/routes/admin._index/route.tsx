import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('admin.overview.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return null;
}

/** What needs a human now, and how things go. */
export default function Overview() {
  const t = useTranslations('admin.overview');
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
    </Wrap>
  );
}
