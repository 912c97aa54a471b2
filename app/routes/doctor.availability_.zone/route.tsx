import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { TimeZoneSelect } from '~/modules/accounts/ui/time-zone-select';
import { availabilityErrorStatus, REFUSALS, zoneSchema } from '~/modules/doctors';
import { getOwnAvailability, saveBookingRules } from '~/modules/doctors/index.server';
import { formatOffset, isTimeZone, zoneCity } from '~/shared/time';
import { Button, QuietLink } from '~/ui/button';
import { Field } from '~/ui/field';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.zone.title'), { hidden: true });

// After a refusal the page is to carry the version that holds now.
export const shouldRevalidate = () => true;

const PAGE = '/doctor/availability/zone';
const BACK = '/doctor/availability/rules';

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const own = found(await getOwnAvailability(args.context.scope.db));
  const wanted = new URL(args.request.url).searchParams.get('timeZone') ?? '';
  const { timeZone, rulesVersion, hours } = own;
  return {
    ...{ timeZone, version: rulesVersion, firstHour: hours[0]?.startsAt ?? null },
    wanted: isTimeZone(wanted) ? wanted : null,
    now: new Date().toISOString(),
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await parseForm(args.request, zoneSchema);
  if (form.status !== 'success') return formReply(form);
  const { version, timeZone } = form.value;
  const own = found(await getOwnAvailability(scope.db));
  const saved = await saveBookingRules(scope.db, { ...own, version, timeZone });
  if (!saved.ok) {
    const status = availabilityErrorStatus(saved.error);
    return formReply(form, { status, formErrors: [REFUSALS[saved.error.code].message] });
  }
  await setFlash(scope, { kind: 'done', key: 'zoneMoved', values: { city: zoneCity(timeZone) } });
  throw redirect(BACK, 303);
}

/** First what would change, then the act: a doctor who moves must not find every hour displaced by surprise. */
export default function Zone() {
  const t = useTranslations('availability.zone');
  const { timeZone, wanted, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={BACK} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead', { city: zoneCity(timeZone), offset: formatOffset(now, timeZone) })}
      </PageHead>
      <Stack gap={6} className="max-w-xl">
        <Form method="get" action={PAGE} className="stack" key={wanted ?? ''}>
          <Field id="wanted" name="timeZone" label={t('select')} defaultValue={wanted ?? timeZone}>
            <TimeZoneSelect now={now} />
          </Field>
          <Button variant="secondary">{t('see')}</Button>
        </Form>
        {wanted === null ? null : wanted === timeZone ? (
          <Notice>{t('same')}</Notice>
        ) : (
          <Confirm wanted={wanted} />
        )}
      </Stack>
    </Wrap>
  );
}

function Confirm({ wanted }: { wanted: string }) {
  const t = useTranslations('availability.zone');
  const { timeZone, version, firstHour, now } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: zoneSchema, id: 'confirm' });
  const [oldCity, newCity] = [zoneCity(timeZone), zoneCity(wanted)];
  return (
    <Stack as="section" gap={5}>
      <h2>{t('ask', { city: newCity, offset: formatOffset(now, wanted) })}</h2>
      <ul className="prose">
        <li>{firstHour ? t('hours', { from: firstHour, oldCity, newCity }) : t('noHours')}</li>
        <li>{t('exceptions')}</li>
        <li>{t('appointments')}</li>
        <li>{t('patients')}</li>
      </ul>
      <PageForm form={form} action={PAGE}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" id={fields.timeZone.id} name="timeZone" value={wanted} />
        <Acts>
          <Button busy={useSubmitting()}>{t('confirm', { city: newCity })}</Button>
          <QuietLink to={BACK}>{t('keep', { city: oldCity })}</QuietLink>
        </Acts>
      </PageForm>
    </Stack>
  );
}
