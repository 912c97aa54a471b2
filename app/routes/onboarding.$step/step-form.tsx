import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { emptySchema, type Onboarding } from '~/modules/accounts';
import { ConsentForm } from '~/modules/accounts/ui/consent-form';
import { DetailsForm } from '~/modules/accounts/ui/details-form';
import { HealthForm } from '~/modules/accounts/ui/health-form';
import { PhotoForm } from '~/modules/accounts/ui/photo-form';
import { FirstOfferForm } from '~/modules/doctors/ui/first-offer-form';
import { IntroductionForm } from '~/modules/doctors/ui/introduction-form';
import { LicenceForm } from '~/modules/doctors/ui/licence-form';
import { PracticeForm } from '~/modules/doctors/ui/practice-form';
import { LicencePapers } from '~/modules/records/ui/licence-papers';
import { Button, QuietLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { StepData } from './load-step.server';
import { Verification } from './verification';

type StepFormProps = {
  form: StepData;
  onboarding: Onboarding;
  /** The query of the address, for forms with an address of their own. */
  search: string;
};

/** The form of a step: the same that its page in the profile shows. */
export function StepForm({ form, onboarding, search }: StepFormProps) {
  const more = search.replace('?', '&');
  const t = useTranslations('onboarding');
  const submit = t('submit');
  switch (form.kind) {
    case 'details':
      return <DetailsForm known={form.known} now={form.now} submit={submit} />;
    case 'health':
      return <HealthForm summary={form.summary} submit={submit} />;
    case 'consents':
      return <Consents consents={form.consents} submit={submit} />;
    case 'introduction':
      return <IntroductionForm own={form.own} submit={submit} />;
    case 'practice':
      return <PracticeForm own={form.own} now={form.now} submit={submit} />;
    case 'licence':
      return form.own.mayChange ? (
        <>
          <LicenceForm own={form.own} submit={submit} />
          <LicencePapers papers={form.papers} action={`?paper${more}`} mayRemove />
        </>
      ) : (
        <Notice more={<QuietLink to="/profile/practice">{t('licence.action')}</QuietLink>}>
          {t('licence.elsewhere')}
        </Notice>
      );
    case 'offer':
      return form.known ? (
        <FirstOfferForm known={form.known} submit={submit} />
      ) : (
        <Notice more={<QuietLink to="/doctor/availability">{t('offer.action')}</QuietLink>}>
          {t('offer.elsewhere')}
        </Notice>
      );
    case 'photo':
      return <Photo person={form.person} ofDoctor={onboarding.mayChange !== null} />;
    case 'send':
      return <Send onboarding={onboarding} />;
  }
}

type PhotoProps = { person: Extract<StepData, { kind: 'photo' }>['person']; ofDoctor: boolean };

function Photo({ person, ofDoctor }: PhotoProps) {
  const t = useTranslations('photo');
  return (
    <PhotoForm person={person} submit={t('submit')} note={t(ofDoctor ? 'seen.doctor' : 'seen.patient')} />
  );
}

type ConsentsProps = { consents: Extract<StepData, { kind: 'consents' }>['consents']; submit: string };

function Consents({ consents, submit }: ConsentsProps) {
  const t = useTranslations('onboarding.consents');
  const open = consents.filter(({ givenAt }) => givenAt === null);
  if (open.length > 0) return <ConsentForm open={open} submit={submit} />;
  return (
    <Notice kind="done" more={<QuietLink to="/profile/consents">{t('read')}</QuietLink>}>
      {t('all')}
    </Notice>
  );
}

function Send({ onboarding }: { onboarding: Onboarding }) {
  const t = useTranslations('onboarding.send');
  const [form] = usePageForm({ schema: emptySchema });
  const busy = useSubmitting();
  const missing = onboarding.steps.filter(
    ({ step, required, state }) => required && state !== 'done' && step !== 'send',
  );
  if (!onboarding.mayChange) return <Verification onboarding={onboarding} />;
  return (
    <>
      <Verification onboarding={onboarding} />
      {missing.length > 0 ? (
        <Notice kind="held" title={t('missing', { count: missing.length })}>
          {t('missingText')}
        </Notice>
      ) : (
        <PageForm form={form}>
          <p>{t('ready')}</p>
          <Button busy={busy}>{t('submit')}</Button>
        </PageForm>
      )}
    </>
  );
}
