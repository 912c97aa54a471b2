import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { ButtonLink, QuietButton, QuietLink } from '~/ui/button';

type StepWaysProps = {
  back?: string | undefined;
  forward?: string | undefined;
  required: boolean;
  done: boolean;
  search: string;
  /** Where to go when all that is required is done; null before. */
  leave: string | null;
};

/** The ways out of a step besides its own button: back, later, and on to what was wanted. */
export function StepWays({ back, forward, required, done, search, leave }: StepWaysProps) {
  const t = useTranslations('onboarding.ways');
  return (
    <div className="row mt-6">
      {back ? <QuietLink to={`/onboarding/${back}${search}`}>{t('back')}</QuietLink> : null}
      {required || done ? (
        forward ? (
          <QuietLink to={`/onboarding/${forward}${search}`}>{t(done ? 'forward' : 'skip')}</QuietLink>
        ) : null
      ) : (
        <Form method="post" action={`?later${search.replace('?', '&')}`}>
          <QuietButton>{t('later')}</QuietButton>
        </Form>
      )}
      {leave ? (
        <ButtonLink to={leave} variant="secondary" size="small">
          {t('leave')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
