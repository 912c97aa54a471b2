import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import {
  availabilityErrorStatus,
  CHARGE_CURRENCIES,
  REFUSALS,
  visitTypeFormSchema,
  type OwnVisitType,
} from '~/modules/doctors';
import { getOwnAvailability, saveVisitType } from '~/modules/doctors/index.server';
import { currencyExponent, toMajor } from '~/shared/money';
import { Button } from '~/ui/button';
import { Select, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  const title = t(args.data?.visit ? 'availability.visitForm.editTitle' : 'availability.visitForm.newTitle');
  return pageMeta(args, title, { hidden: true });
};

// After a refusal the page is to carry the version that holds now.
export const shouldRevalidate = () => true;

const PAGE = '/doctor/availability/visits';

/** The visit of the address; null for a new one, a 404 for one that is not the doctor's. */
async function load(args: LoaderFunctionArgs | ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const own = found(await getOwnAvailability(args.context.scope.db));
  const { id } = args.params;
  const visit = id === 'new' ? null : found(own.visitTypes.find((one) => one.id === id));
  return { visit, currency: visit?.currency ?? own.currency };
}

export const loader = (args: LoaderFunctionArgs) => load(args);

export async function action(args: ActionFunctionArgs) {
  const { visit, currency } = await load(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, visitTypeFormSchema);
  if (form.status !== 'success') return formReply(form);
  const input = { ...form.value, id: visit?.id ?? null, currency: currency ?? form.value.currency };
  const saved = await saveVisitType(scope.db, input);
  if (!saved.ok) {
    const { field, message } = REFUSALS[saved.error.code];
    const status = availabilityErrorStatus(saved.error);
    return formReply(
      form,
      field ? { status, fieldErrors: { [field]: [message] } } : { status, formErrors: [message] },
    );
  }
  await setFlash(scope, { kind: 'done', key: 'visitSaved' });
  throw redirect(PAGE, 303);
}

/** An amount as one types it: "95" or "95.50". */
function typed({ amount, currency }: OwnVisitType): string {
  const isWhole = amount % 10 ** currencyExponent(currency) === 0;
  return toMajor({ amount, currency }).toFixed(isWhole ? 0 : currencyExponent(currency));
}

export default function VisitForm() {
  const t = useTranslations('availability.visitForm');
  const { visit, currency } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({
    schema: visitTypeFormSchema,
    defaultValue: visit
      ? { ...visit, minutes: String(visit.minutes), amount: typed(visit) }
      : { mode: 'video', minutes: '30', currency: currency ?? 'EUR' },
  });
  return (
    <Wrap last>
      <Crumb to={PAGE} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={visit ? t('editTitle') : t('newTitle')} tight>
        {t('kept')}
      </PageHead>
      <Stack gap={5} className="max-w-md">
        <PageForm form={form}>
          {visit ? <input type="hidden" name="version" value={visit.version} /> : null}
          <Field {...fieldProps(fields.mode)} label={t('mode')}>
            <Select
              options={[
                { value: 'video', label: t('modes.video') },
                { value: 'in_person', label: t('modes.in_person') },
              ]}
            />
          </Field>
          <Field {...fieldProps(fields.minutes)} label={t('minutes')} hint={t('minutesHint')}>
            <TextInput inputMode="numeric" width="short" />
          </Field>
          {currency ? (
            <input type="hidden" name="currency" value={currency} />
          ) : (
            <CurrencyField field={fieldProps(fields.currency)} />
          )}
          <Field
            {...fieldProps(fields.amount)}
            label={t('amount', { currency: currency ?? '' })}
            hint={t('amountHint')}
          >
            <TextInput inputMode="decimal" width="short" />
          </Field>
          <Button busy={useSubmitting()}>{t('submit')}</Button>
        </PageForm>
      </Stack>
    </Wrap>
  );
}

/** Only for the first visit: later ones are in the same currency. */
function CurrencyField({ field }: { field: ReturnType<typeof fieldProps> }) {
  const t = useTranslations('availability.visitForm');
  const names = new Intl.DisplayNames([useLocale()], { type: 'currency' });
  return (
    <Field {...field} label={t('currency')}>
      <Select
        options={CHARGE_CURRENCIES.map((code) => ({
          value: code,
          label: `${names.of(code) ?? code} (${code})`,
        }))}
      />
    </Field>
  );
}
