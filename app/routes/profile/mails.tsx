import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { NotificationChoice } from '~/modules/accounts';
import { notificationName, notificationText } from '~/modules/accounts/ui/notification-name';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { FieldGroup } from '~/ui/field-group';
import { Stack } from '~/ui/layout';
import { Tick, Ticks } from '~/ui/tick';

const NECESSARY = ['account', 'booking', 'money', 'files'] as const;

/** Which of the messages that are not necessary the person wants, and on which way. */
export function Mails({ choices }: { choices: NotificationChoice[] }) {
  const t = useTranslations('notifications.profile');
  const why = useTranslations('notifications.necessary');
  return (
    <section id="mails" aria-labelledby="mails-h" className="sec">
      <h2 id="mails-h">{t('title')}</h2>
      <Form method="post" action="/profile/notifications">
        <Stack gap={5}>
          <p className="soft">{t('text')}</p>
          <Channel
            name="mail"
            legend={t('mail')}
            topics={choices.map(({ topic, mail }) => ({ topic, wanted: mail }))}
          />
          <Channel
            name="inApp"
            legend={t('inApp')}
            topics={choices.map(({ topic, inApp }) => ({ topic, wanted: inApp }))}
          />
          <Disclosure summary={t('necessaryTitle')}>
            <ul className="prose">
              {NECESSARY.map((reason) => (
                <li key={reason}>{why(reason)}</li>
              ))}
            </ul>
          </Disclosure>
          <Button variant="secondary">{t('submit')}</Button>
        </Stack>
      </Form>
    </section>
  );
}

type ChannelProps = {
  name: 'mail' | 'inApp';
  legend: string;
  topics: { topic: string; wanted: boolean }[];
};

function Channel({ name, legend, topics }: ChannelProps) {
  const say = useTranslations('notifications.topics');
  return (
    <FieldGroup id={name} name={name} legend={legend}>
      <Ticks>
        {topics.map(({ topic, wanted }) => (
          <Tick key={topic} value={topic} defaultChecked={wanted} note={notificationText(say, topic)}>
            {notificationName(say, topic)}
          </Tick>
        ))}
      </Ticks>
    </FieldGroup>
  );
}
