import { Outlet, useLocation } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireRole } from '~/http/guards.server';
import { useTranslations } from '~/messages/translations';
import { Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Tabs } from '~/ui/tabs';

export const handle = { chrome: 'account' };

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  return null;
}

const BASE = '/doctor/availability';

/** The frame of a doctor's own time: title, and one tab for each part. */
export default function Availability() {
  const t = useTranslations('availability');
  const { pathname } = useLocation();
  const tab = (path: string, text: string) => ({ to: path, text, current: pathname === path });
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
      <Stack gap={6}>
        <Tabs
          label={t('tabs.label')}
          items={[
            tab(BASE, t('tabs.overview')),
            tab(`${BASE}/hours`, t('tabs.hours')),
            tab(`${BASE}/visits`, t('tabs.visits')),
            tab(`${BASE}/rules`, t('tabs.rules')),
            tab(`${BASE}/time-off`, t('tabs.timeOff')),
          ]}
        />
        <Outlet />
      </Stack>
    </Wrap>
  );
}
