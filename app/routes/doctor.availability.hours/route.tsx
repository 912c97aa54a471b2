import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import {
  availabilityErrorStatus,
  checkWeek,
  draftOfForm,
  draftOfWeek,
  editOfForm,
  editWeek,
  REFUSALS,
  type WeekDraft,
} from '~/modules/doctors';
import { getOwnAvailability, saveWeeklyHours } from '~/modules/doctors/index.server';
import { formatOffset, zoneCity } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { useErrorText } from '~/ui/error-text';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { WeekForm } from './week-form';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.hours.title'), { hidden: true });

// After a refusal the page is to carry the version that holds now.
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const own = found(await getOwnAvailability(args.context.scope.db));
  const { hours, hoursVersion, timeZone } = own;
  return { week: draftOfWeek(hours), version: hoursVersion, timeZone, now: new Date().toISOString() };
}

type Answer = { draft: WeekDraft; pressed: string; errors: Record<string, string>; refused: string | null };

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await readForm(args.request);
  const draft = draftOfForm(form);
  const pressed = String(form.get('intent') ?? '');
  const edit = editOfForm(form);
  const answer: Answer = { draft, pressed, errors: {}, refused: null };
  if (edit) return data({ ...answer, draft: editWeek(draft, edit) });
  const { hours, errors } = checkWeek(draft);
  if (Object.keys(errors).length > 0) {
    scope.formFailed = true;
    return data({ ...answer, errors }, { status: 422 });
  }
  const saved = await saveWeeklyHours(scope.db, { version: String(form.get('version') ?? ''), hours });
  if (!saved.ok) {
    scope.formFailed = true;
    const refused = REFUSALS[saved.error.code].message;
    return data({ ...answer, refused }, { status: availabilityErrorStatus(saved.error) });
  }
  await setFlash(scope, { kind: 'done', key: 'hoursSaved' });
  throw redirect('/doctor/availability/hours', 303);
}

export default function WeeklyHours() {
  const t = useTranslations('availability.hours');
  const { week, version, timeZone, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const errors = answer?.errors ?? {};
  const failed = Boolean(answer?.refused) || Object.keys(errors).length > 0;
  useErrorTitle(failed);
  return (
    <>
      {answer && failed ? <Refused answer={answer} /> : null}
      {answer && !failed ? (
        <Notice kind="held" role="status">
          {t('draft')}
        </Notice>
      ) : null}
      <section aria-labelledby="hours-h">
        <h2 id="hours-h">{t('title')}</h2>
        <p className="soft">{t('lead', { city: zoneCity(timeZone), offset: formatOffset(now, timeZone) })}</p>
        <WeekForm
          week={answer?.draft ?? week}
          version={version}
          errors={errors}
          pressed={failed ? null : (answer?.pressed ?? null)}
        />
      </section>
    </>
  );
}

function Refused({ answer }: { answer: Answer }) {
  const t = useTranslations('availability.hours');
  const common = useTranslations('common.form');
  const say = useErrorText();
  const items = Object.entries(answer.errors).map(([fieldId, message]) => ({ fieldId, message }));
  const title = answer.refused ? say(answer.refused) : common('summaryTitle', { count: items.length });
  return (
    <ErrorSummary title={title} items={items} attempt={answer}>
      {answer.refused === 'availabilityStale' ? (
        <p>
          {t.rich('staleText', {
            a: (words) => (
              <AppLink to="/doctor/availability/hours" target="_blank">
                {words}
              </AppLink>
            ),
          })}
        </p>
      ) : (
        <p>{common('summaryKept')}</p>
      )}
    </ErrorSummary>
  );
}
