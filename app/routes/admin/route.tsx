import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLocation } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { useTranslations } from '~/messages/translations';
import { AreaNav } from '~/ui/area-nav';
import { SECTIONS } from './sections';

export const handle = { chrome: 'account' };

/** Loaders run side by side, so every page below asks for itself as well. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return null;
}

/** The frame of all pages of administrators. */
export default function Administration() {
  const t = useTranslations('admin');
  const { pathname } = useLocation();
  const items = SECTIONS.map(({ to, name, exact }) => ({ to, text: t(`nav.${name}`), below: !exact }));
  const here = items.find(({ to, below }) => pathname === to || (below && pathname.startsWith(`${to}/`)));
  return (
    <>
      <AreaNav
        label={t('pages')}
        summary={here ? t('pagesHere', { page: here.text }) : t('pages')}
        items={items}
      />
      <Outlet />
    </>
  );
}
