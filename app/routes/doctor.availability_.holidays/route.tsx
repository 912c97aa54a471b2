import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { useTranslations } from '~/messages/translations';
import { CountrySelect } from '~/modules/accounts/ui/country-select';
import { availabilityErrorStatus, exceptionDays } from '~/modules/doctors';
import { addExceptions, getOwnAvailability, listHolidays } from '~/modules/doctors/index.server';
import { HitAppointments, type TimeOffQuestion } from '~/modules/doctors/ui/hit-appointments';
import { COUNTRIES } from '~/shared/places';
import { localDay } from '~/shared/time';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { HolidayForm } from './holiday-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.holidays.title'), { hidden: true });

const BACK = '/doctor/availability/time-off';

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const { timeZone, countryCode, exceptions } = found(await getOwnAvailability(scope.db));
  const wanted = new URL(args.request.url).searchParams.get('country') ?? countryCode ?? '';
  const country = COUNTRIES.includes(wanted) ? wanted : null;
  const today = localDay(new Date().toISOString(), timeZone);
  const off = exceptions
    .filter(({ kind }) => kind === 'off')
    .map((one) => exceptionDays(one, timeZone))
    .filter(({ hours }) => hours === null);
  const holidays = (country ? await listHolidays(country, today, scope.locale) : []).map((holiday) => ({
    ...holiday,
    isOff: off.some(({ from, to }) => from <= holiday.from && holiday.to <= to),
  }));
  return { country, holidays, timeZone };
}

const dayPair = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/;
const daysSchema = z.array(z.string().regex(dayPair)).max(60);

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const parsed = daysSchema.safeParse((await readForm(args.request)).getAll('day'));
  if (!parsed.success) throw new Response('bad_request', { status: 400 });
  if (parsed.data.length === 0) {
    scope.formFailed = true;
    return data({ missing: true }, { status: 422 });
  }
  const items = parsed.data.map((pair) => {
    const [from = '', to = ''] = pair.split('/');
    return { kind: 'off' as const, from, to };
  });
  const added = await addExceptions(scope.db, { items, acknowledged: [] });
  if (!added.ok) throw new Response(added.error.code, { status: availabilityErrorStatus(added.error) });
  if (!added.value.saved)
    return data({ ask: { items, appointments: added.value.appointments } }, { status: 409 });
  await setFlash(scope, { kind: 'done', key: added.value.added > 0 ? 'timeOffSaved' : 'timeOffThere' });
  throw redirect(BACK, 303);
}

export default function PublicHolidays() {
  const t = useTranslations('availability.holidays');
  const { country, holidays, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<{ ask?: TimeOffQuestion; missing?: boolean }>();
  return (
    <Wrap last>
      <Crumb to={BACK} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      {answer?.ask ? (
        <HitAppointments ask={answer.ask} timeZone={timeZone} back={BACK} />
      ) : (
        <Stack gap={6} className="max-w-xl">
          <Form
            method="get"
            action="/doctor/availability/holidays"
            key={country}
            className="flex flex-wrap items-end gap-3"
          >
            <Field
              id="country"
              name="country"
              label={t('country')}
              defaultValue={country ?? ''}
              className="grow"
            >
              <CountrySelect />
            </Field>
            <Button variant="secondary">{t('show')}</Button>
          </Form>
          {country ? (
            <HolidayForm
              country={country}
              holidays={holidays}
              missing={answer?.missing ?? false}
              attempt={answer}
            />
          ) : null}
        </Stack>
      )}
    </Wrap>
  );
}
