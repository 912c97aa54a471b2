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
import { found, requireOnboarded } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { joinErrorStatus, waitlistFormSchema } from '~/modules/appointments';
import { getWaitlistSubject, joinWaitlist, type WaitFor } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';
import { addDays, localDay } from '~/shared/time';
import { ButtonLink } from '~/ui/button';
import { Split, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { Subject } from './subject';
import { WishForm } from './wish-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const { insteadOf, doctor } = args.data.subject;
  const key = insteadOf ? 'waitlist.join.titleEarlier' : 'waitlist.join.title';
  return pageMeta(args, t(key, { name: doctor.displayName }), { hidden: true });
};

/** How long one waits unless one chooses: no doctor can be booked farther ahead. */
const DEFAULT_DAYS = 60;

function wantedOf(request: Request): WaitFor {
  const params = new URL(request.url).searchParams;
  const id = (name: string) => {
    const value = params.get(name) ?? undefined;
    if (value !== undefined && !isId(value)) throw new Response('not_found', { status: 404 });
    return value;
  };
  return { appointmentId: id('appointment'), visitTypeId: id('visit') };
}

export async function loader(args: LoaderFunctionArgs) {
  await requireOnboarded(args, 'patient');
  const { scope } = args.context;
  const subject = found(await getWaitlistSubject(scope.db, wantedOf(args.request)));
  const { name: timeZone } = await scope.zone();
  const today = localDay(new Date().toISOString(), timeZone);
  const until = subject.insteadOf ? localDay(subject.insteadOf, timeZone) : addDays(today, DEFAULT_DAYS);
  return { subject, timeZone, dates: { from: today, until } };
}

export async function action(args: ActionFunctionArgs) {
  await requireOnboarded(args, 'patient');
  const { scope } = args.context;
  const wanted = wantedOf(args.request);
  const form = await parseForm(args.request, waitlistFormSchema);
  if (form.status !== 'success') return formReply(form);
  const { name: timeZone } = await scope.zone();
  const joined = await joinWaitlist(scope.db, wanted, { ...form.value, timeZone });
  if (!joined.ok) {
    const { code } = joined.error;
    if (code === 'not_found') throw new Response('not_found', { status: 404 });
    const errors = code === 'dates_invalid' ? { fieldErrors: { until: [code] } } : { formErrors: [code] };
    return formReply(form, { status: joinErrorStatus(joined.error), ...errors });
  }
  await setFlash(scope, { kind: 'done', key: 'waitlistJoined' });
  return redirect('/waitlist', 303);
}

export default function Join() {
  const t = useTranslations('waitlist');
  const { subject, timeZone, dates } = useLoaderData<typeof loader>();
  const { doctor, insteadOf, appointmentId, visitTypeId } = subject;
  const back = appointmentId
    ? `/appointments/${appointmentId}`
    : `/doctors/${doctor.slug}?visit=${visitTypeId}#times`;
  return (
    <Wrap last>
      <Crumb to={back} label={t('crumb')}>
        <bdi>{doctor.displayName}</bdi>
      </Crumb>
      <PageHead tight title={t(insteadOf ? 'join.titleEarlier' : 'join.title', { name: doctor.displayName })}>
        {t('join.lead')}
      </PageHead>
      {subject.entryId ? (
        <Notice
          kind="note"
          title={t('join.alreadyTitle')}
          more={<ButtonLink to="/waitlist">{t('join.seeList')}</ButtonLink>}
        />
      ) : (
        <Split asideLast={<Subject subject={subject} />}>
          <WishForm timeZone={timeZone} dates={dates} />
        </Split>
      )}
    </Wrap>
  );
}
