import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { isAdvicePostponed } from '~/http/preferences.server';
import { listAccountConsents } from '~/modules/accounts/index.server';
import { isDay, nextOfDay } from '~/modules/appointments';
import { getAppointment, getDoctorDay } from '~/modules/appointments/index.server';
import { DoctorMoney } from '~/modules/appointments/ui/doctor-money';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { getOwnVerification } from '~/modules/doctors/index.server';
import { getPayoutProfile, sumDue } from '~/modules/payments/index.server';
import { formatLocale } from '~/shared/locales';
import { addDays, formatPlainDay, zoneCity } from '~/shared/time';
import { QuietLink } from '~/ui/button';
import { Split, Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { DayList } from './day-list';
import { NextPatient } from './next-patient';
import { Reminder } from './reminder';
import { SecondFactorAdvice } from './second-factor-advice';
import { Waiting } from './waiting';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  return pageMeta(args, t('dashboard.doctor.title', { day: args.data?.dayName ?? '' }), { hidden: true });
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'doctor');
  const { scope } = args.context;
  const wanted = new URL(args.request.url).searchParams.get('date');
  const [ofDay, due, account, verification, consents] = await Promise.all([
    getDoctorDay(scope.db, isDay(wanted) ? wanted : null),
    sumDue(scope.db, viewer.id),
    getPayoutProfile(scope.db, viewer.id),
    getOwnVerification(scope.db),
    listAccountConsents(scope.db, scope.locale),
  ]);
  const day = found(ofDay);
  const now = new Date().toISOString();
  const next = isDay(wanted) ? null : nextOfDay(day, now);
  return {
    day,
    due,
    account: found(account),
    onboarded: viewer.onboarded,
    consentsOpen: consents.some(({ givenAt }) => givenAt === null),
    licenceEnded: verification?.state === 'verified' && verification.expired,
    adviseSecondFactor: !viewer.secondFactor && !isAdvicePostponed(args.request.headers.get('Cookie')),
    next: next ? await getAppointment(scope.db, next.id) : null,
    isToday: !isDay(wanted),
    dayName: formatPlainDay(day.date, formatLocale(scope.locale), 'full'),
    now,
  };
}

export default function DoctorDashboard() {
  const t = useTranslations('dashboard.doctor');
  const { day, due, next, dayName, now, adviseSecondFactor, ...state } = useLoaderData<typeof loader>();
  const { clock } = useReader();
  return (
    <Wrap last>
      <DeskHead
        title={dayName}
        note={t('count', {
          count: day.today.length,
          time: clock(now, day.timeZone),
          city: zoneCity(day.timeZone),
        })}
      >
        <Days />
      </DeskHead>
      <Reminder {...state} />
      {adviseSecondFactor ? <SecondFactorAdvice /> : null}
      {next ? <NextPatient visit={next} now={now} /> : null}
      <Split
        asideLast={
          <Stack gap={5}>
            <Waiting day={day} now={now} />
            <DoctorMoney money={day.money} due={due} />
            <p>
              <QuietLink to="/doctor/payouts" iconEnd="go">
                {t('payouts')}
              </QuietLink>
              <br />
              <QuietLink to="/doctor/availability" iconEnd="go">
                {t('availability')}
              </QuietLink>
            </p>
          </Stack>
        }
      >
        <DayList day={day} now={now} currentId={next?.id} />
      </Split>
    </Wrap>
  );
}

function Days() {
  const t = useTranslations('dashboard.doctor');
  const { locale } = useReader();
  const { day, isToday } = useLoaderData<typeof loader>();
  const to = (date: string) => ({
    to: `/doctor/dashboard?date=${date}`,
    text: formatPlainDay(date, locale, 'short'),
  });
  return (
    <Pager
      label={t('days')}
      currentAs="date"
      prev={to(addDays(day.date, -1))}
      pages={[{ to: '/doctor/dashboard', text: t('today'), current: isToday }]}
      next={to(addDays(day.date, 1))}
    />
  );
}
