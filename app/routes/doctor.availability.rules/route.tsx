import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import {
  availabilityErrorStatus,
  bookingRulesSchema,
  BUFFER_MINUTES,
  NOTICE_MINUTES,
  REFUSALS,
  STEP_MINUTES,
} from '~/modules/doctors';
import { getOwnAvailability, saveBookingRules } from '~/modules/doctors/index.server';
import { useMinutes } from '~/modules/doctors/ui/use-spans';
import { formatOffset, zoneCity } from '~/shared/time';
import { Button, QuietLink } from '~/ui/button';
import { Select, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Split, Stack, Tray } from '~/ui/layout';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.tabs.rules'), { hidden: true });

// After a refusal the page is to carry the version that holds now.
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const own = found(await getOwnAvailability(args.context.scope.db));
  return { own, now: new Date().toISOString() };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await parseForm(args.request, bookingRulesSchema);
  if (form.status !== 'success') return formReply(form);
  const { timeZone } = found(await getOwnAvailability(scope.db));
  const saved = await saveBookingRules(scope.db, { ...form.value, timeZone });
  if (!saved.ok) {
    const { field, message } = REFUSALS[saved.error.code];
    const status = availabilityErrorStatus(saved.error);
    return formReply(
      form,
      field ? { status, fieldErrors: { [field]: [message] } } : { status, formErrors: [message] },
    );
  }
  await setFlash(scope, { kind: 'done', key: 'rulesSaved' });
  throw redirect('/doctor/availability/rules', 303);
}

/** The offered values, and the stored one where it is none of them. */
const withOwn = (offered: readonly number[], own: number) =>
  [...new Set([...offered, own])].sort((a, b) => a - b);

export default function Rules() {
  const t = useTranslations('availability.rules');
  const { own } = useLoaderData<typeof loader>();
  const span = useMinutes();
  const { bufferBefore, bufferAfter, notice, horizon, step } = own;
  const [form, fields] = usePageForm({
    schema: bookingRulesSchema,
    defaultValue: {
      bufferBefore: String(bufferBefore),
      bufferAfter: String(bufferAfter),
      notice: String(notice),
      horizon: String(horizon),
      step: step === null ? '' : String(step),
    },
  });
  const spans = (offered: readonly number[], stored: number) =>
    withOwn(offered, stored).map((minutes) => ({ value: String(minutes), label: span(minutes) }));
  return (
    <Split asideLast={<Clock />}>
      <Stack gap={5}>
        <PageForm form={form}>
          <input type="hidden" name="version" value={own.rulesVersion} />
          <Field {...fieldProps(fields.bufferBefore)} label={t('bufferBefore')} hint={t('bufferHint')}>
            <Select options={spans(BUFFER_MINUTES, bufferBefore)} />
          </Field>
          <Field {...fieldProps(fields.bufferAfter)} label={t('bufferAfter')}>
            <Select options={spans(BUFFER_MINUTES, bufferAfter)} />
          </Field>
          <Field {...fieldProps(fields.notice)} label={t('notice')}>
            <Select options={spans(NOTICE_MINUTES, notice)} />
          </Field>
          <Field
            {...fieldProps(fields.horizon)}
            label={t('horizon')}
            hint={t('horizonHint', { max: own.maxDays })}
          >
            <TextInput inputMode="numeric" width="short" />
          </Field>
          <Field {...fieldProps(fields.step)} label={t('step')}>
            <Select
              empty={t('stepAuto')}
              options={STEP_MINUTES.map((minutes) => ({ value: String(minutes), label: span(minutes) }))}
            />
          </Field>
          <Button busy={useSubmitting()}>{t('submit')}</Button>
        </PageForm>
      </Stack>
    </Split>
  );
}

function Clock() {
  const t = useTranslations('availability.rules');
  const { own, now } = useLoaderData<typeof loader>();
  return (
    <Tray labelledBy="clock-h">
      <h2 id="clock-h">{t('zone')}</h2>
      <p>{t('zoneText', { city: zoneCity(own.timeZone), offset: formatOffset(now, own.timeZone) })}</p>
      <QuietLink to="/doctor/availability/zone">{t('zoneChange')}</QuietLink>
    </Tray>
  );
}
