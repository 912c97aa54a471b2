import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { NotificationChoice } from '~/modules/accounts';
import { notificationName, notificationText } from '~/modules/accounts/ui/notification-name';
import { Button } from '~/ui/button';
import { FieldGroup } from '~/ui/field-group';
import { Stack } from '~/ui/layout';
import { Tick, Ticks } from '~/ui/tick';

/** Which of the mails that are not necessary the person wants. */
export function Mails({ choices }: { choices: NotificationChoice[] }) {
  const t = useTranslations('notifications.profile');
  const say = useTranslations('notifications.kinds');
  return (
    <section id="mails" aria-labelledby="mails-h" className="sec">
      <h2 id="mails-h">{t('title')}</h2>
      <Form method="post" action="/profile/notifications">
        <Stack gap={5}>
          <p className="soft">{t('text')}</p>
          <FieldGroup id="wanted" name="wanted" legend={t('legend')}>
            <Ticks>
              {choices.map(({ kind, wanted }) => (
                <Tick key={kind} value={kind} defaultChecked={wanted} note={notificationText(say, kind)}>
                  {notificationName(say, kind)}
                </Tick>
              ))}
            </Ticks>
          </FieldGroup>
          <Button variant="secondary">{t('submit')}</Button>
        </Stack>
      </Form>
    </section>
  );
}
