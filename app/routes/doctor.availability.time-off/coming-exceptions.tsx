import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { AvailabilityException } from '~/modules/doctors';
import { useExceptionWords } from '~/modules/doctors/ui/use-spans';
import { QuietButton } from '~/ui/button';
import { PlainList } from '~/ui/lists';
import { VisuallyHidden } from '~/ui/visually-hidden';

type ComingExceptionsProps = { exceptions: AvailabilityException[]; timeZone: string };

/** Times off and extra hours to come, each with the way to take it back. */
export function ComingExceptions({ exceptions, timeZone }: ComingExceptionsProps) {
  const t = useTranslations('availability.off');
  const words = useExceptionWords(timeZone);
  return (
    <section aria-labelledby="coming-h">
      <h2 id="coming-h">{t('coming')}</h2>
      {exceptions.length === 0 ? (
        <p>
          <b>{t('noneComing')}.</b> {t('noneText')}
        </p>
      ) : (
        <PlainList
          items={exceptions.map((one) => ({
            key: one.id,
            main: (
              <>
                <b>{words(one)}</b>
                <br />
                <span className="soft">{one.kind === 'off' ? t('isOff') : t('isExtra')}</span>
              </>
            ),
            side: (
              <Form method="post" action="/doctor/availability/time-off" preventScrollReset>
                <input type="hidden" name="id" value={one.id} />
                <QuietButton name="intent" value="remove">
                  {t('remove')}
                  <VisuallyHidden>{t('removeWhich', { when: words(one) })}</VisuallyHidden>
                </QuietButton>
              </Form>
            ),
          }))}
        />
      )}
    </section>
  );
}
