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
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { answerFormSchema, openQuestion } from '~/modules/doctors';
import { answerVerification, getOwnVerification } from '~/modules/doctors/index.server';
import { VerificationLog } from '~/modules/doctors/ui/verification-log';
import { formatPlainDay } from '~/shared/time';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { AnswerForm } from './answer-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('verification.own.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  return { own: found(await getOwnVerification(args.context.scope.db)) };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await parseForm(args.request, answerFormSchema);
  if (form.status !== 'success') return formReply(form);
  const answered = await answerVerification(scope.db, form.value.answer);
  if (!answered.ok) return formReply(form, { status: 409, formErrors: ['answerNotAsked'] });
  await setFlash(scope, { kind: 'done', key: 'verificationAnswered' });
  throw redirect('/profile/verification', 303);
}

/** Where the doctor's verification stands, what is asked, and the answer. */
export default function OwnVerificationPage() {
  const t = useTranslations('verification');
  const { locale } = useReader();
  const { own } = useLoaderData<typeof loader>();
  const question = openQuestion(own);
  return (
    <Wrap last>
      <Crumb to="/profile/practice" label={t('one.crumb')}>
        {t('own.back')}
      </Crumb>
      <PageHead tight title={t('own.title')}>
        {t(`own.texts.${own.state}`)}
      </PageHead>
      <Stack gap={6}>
        {own.expired && own.validUntil ? (
          <Notice kind="stop">
            {t('own.expired', { date: formatPlainDay(own.validUntil, locale, 'medium') })}
          </Notice>
        ) : null}
        {question ? (
          <Notice kind="held" title={t(own.state === 'asked' ? 'own.question' : 'own.reason')}>
            <bdi className="wrap-anywhere whitespace-pre-line">{question}</bdi>
          </Notice>
        ) : null}
        <Ways />
        {question ? <AnswerForm /> : null}
        {own.history.length > 0 ? (
          <section aria-labelledby="history">
            <h2 id="history">{t('history.title')}</h2>
            <VerificationLog lines={own.history} />
          </section>
        ) : null}
      </Stack>
    </Wrap>
  );
}

/** Where what we look at is changed. */
function Ways() {
  const t = useTranslations('verification.own');
  const { own } = useLoaderData<typeof loader>();
  if (own.state === 'draft') return <ButtonLink to="/onboarding">{t('complete')}</ButtonLink>;
  return (
    <Acts>
      <QuietLink to="/profile/licence" iconEnd="go">
        {t('licence')}
      </QuietLink>
      <QuietLink to="/profile/licence/papers" iconEnd="go">
        {t('papers')}
      </QuietLink>
      <QuietLink to="/profile/practice" iconEnd="go">
        {t('practice')}
      </QuietLink>
    </Acts>
  );
}
