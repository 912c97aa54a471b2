import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireOnboarded } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { patientToDo } from '~/modules/appointments';
import { listAppointments, listFollowUps } from '~/modules/appointments/index.server';
import { AppointmentTable } from '~/modules/appointments/ui/appointment-table';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { sumPaid } from '~/modules/payments/index.server';
import { QuietLink } from '~/ui/button';
import { Split, Stack, Tray, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Money } from './money';
import { NextVisit, NoVisit } from './next-visit';
import { WhatToDo } from './what-to-do';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('dashboard.title'), { hidden: true });

const SHOWN = { upcoming: 6, past: 4 };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOnboarded(args, 'patient');
  const { scope } = args.context;
  const [profile, upcoming, past, paid, proposals] = await Promise.all([
    scope.profile(),
    listAppointments(scope.db, { scope: 'upcoming', limit: SHOWN.upcoming }),
    listAppointments(scope.db, { scope: 'past', limit: SHOWN.past }),
    sumPaid(scope.db, viewer.id),
    listFollowUps(scope.db),
  ]);
  const name = profile?.fullName.split(' ')[0] ?? '';
  return {
    name,
    upcoming: upcoming.appointments,
    past: past.appointments,
    paid,
    proposals,
    now: new Date().toISOString(),
  };
}

export default function Dashboard() {
  const t = useTranslations('dashboard');
  const { upcoming, past, paid, proposals, now } = useLoaderData<typeof loader>();
  const next = upcoming.find(({ status }) => status === 'confirmed') ?? upcoming[0];
  return (
    <Wrap last>
      <PageHead tight title={<Hello />} />
      {next ? <NextVisit visit={next} now={now} /> : <NoVisit hasPast={past.length > 0} />}
      <Split
        className="sec"
        asideLast={
          <Stack gap={6}>
            <Tray labelledBy="records-h" className="stack stack-3">
              <h2 id="records-h">{t('records.title')}</h2>
              <p className="small">{t('records.text')}</p>
              <QuietLink to="/medical-records" icon="file">
                {t('records.link')}
              </QuietLink>
            </Tray>
            <Money paid={paid} />
          </Stack>
        }
      >
        <Stack gap={7}>
          <WhatToDo items={patientToDo(upcoming, past, now)} proposals={proposals} />
          <Visits />
        </Stack>
      </Split>
    </Wrap>
  );
}

function Hello() {
  const t = useTranslations('dashboard.hello');
  const { clock } = useReader();
  const { name, now } = useLoaderData<typeof loader>();
  const hour = Number(clock(now).slice(0, 2));
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  return <>{t(part, { name })}</>;
}

/** What comes after the next one, and what was last. */
function Visits() {
  const t = useTranslations('dashboard');
  const { upcoming, past, now } = useLoaderData<typeof loader>();
  return (
    <>
      {upcoming.length > 1 ? (
        <section aria-labelledby="coming-h">
          <h2 id="coming-h">{t('coming.title')}</h2>
          <AppointmentTable visits={upcoming} caption={t('coming.title')} now={now} />
          <p>
            <QuietLink to="/appointments" iconEnd="go">
              {t('coming.all')}
            </QuietLink>
          </p>
        </section>
      ) : null}
      {past.length > 0 ? (
        <section aria-labelledby="recent-h">
          <h2 id="recent-h">{t('recent.title')}</h2>
          <AppointmentTable visits={past} caption={t('recent.title')} now={now} withMoney />
          <p>
            <QuietLink to="/appointments?scope=past" iconEnd="go">
              {t('recent.all')}
            </QuietLink>
          </p>
        </section>
      ) : null}
    </>
  );
}
