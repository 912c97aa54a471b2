import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { ButtonLink, QuietButton } from '~/ui/button';
import { Acts } from '~/ui/layout';
import { Notice } from '~/ui/notice';

/** Stands here until the doctor has a second factor, or puts it off. */
export function SecondFactorAdvice() {
  const t = useTranslations('security.advice');
  return (
    <Notice
      title={t('title')}
      className="mb-6"
      more={
        <Form method="post" action="/profile/security/two-factor">
          <Acts>
            <ButtonLink size="small" variant="secondary" to="/profile/security/two-factor">
              {t('action')}
            </ButtonLink>
            <QuietButton name="intent" value="later">
              {t('later')}
            </QuietButton>
          </Acts>
        </Form>
      }
    >
      {t('text')}
    </Notice>
  );
}
