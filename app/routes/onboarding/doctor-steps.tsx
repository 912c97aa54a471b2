import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { doctorOnboardingSchema } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { Wrap } from '~/ui/layout';
import { AboutFields, LicenceFields, PracticeFields } from './doctor-fields';
import { HoursFields, VisitFields } from './doctor-offer-fields';
import type { StepsProps } from './patient-steps';

/** A doctor's profile, licence, first kind of visit and weekly hours: what has to be known before verification. */
export function DoctorSteps({ next, known, now }: StepsProps) {
  const t = useTranslations('onboarding.doctor');
  const [form, fields] = usePageForm({
    schema: doctorOnboardingSchema,
    defaultValue: {
      displayName: known.fullName,
      countryCode: known.countryCode,
      timeZone: known.timeZone,
      currency: 'EUR',
      minutes: '30',
      mode: 'video',
    },
  });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('title')}</h1>
        <p className="soft mb-6">{t('text')}</p>
        <PageForm form={form}>
          <input type="hidden" name="next" value={next} />
          <AboutFields fields={fields} />
          <PracticeFields fields={fields} now={now} />
          <LicenceFields fields={fields} />
          <VisitFields fields={fields} />
          <HoursFields fields={fields} />
          <Button busy={useSubmitting()}>{t('submit')}</Button>
        </PageForm>
      </div>
    </Wrap>
  );
}
