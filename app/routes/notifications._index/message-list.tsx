import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { Notification } from '~/modules/notifications';
import { AppLink } from '~/ui/app-link';
import { QuietButton } from '~/ui/button';
import { Messages, Message } from '~/ui/messages';
import { VisuallyHidden } from '~/ui/visually-hidden';

type Props = { notifications: Notification[]; unreadOnly: boolean };

/** The newest first; what is unread says so, and can be marked without being opened. */
export function MessageList({ notifications, unreadOnly }: Props) {
  const t = useTranslations('notifications.list');
  const { moment } = useReader();
  return (
    <Messages>
      {notifications.map(({ id, createdAt, unread, words }) => (
        <Message
          key={id}
          unread={unread ? t('isUnread') : undefined}
          title={
            words?.path ? (
              <AppLink to={`/notifications/${id}`}>{words.subject}</AppLink>
            ) : (
              (words?.subject ?? t('unreadable'))
            )
          }
          text={words?.text ?? t('unreadableText')}
          dateTime={createdAt}
          when={moment(createdAt)}
          act={
            unread ? (
              <MarkOne id={id} subject={words?.subject ?? t('unreadable')} unreadOnly={unreadOnly} />
            ) : undefined
          }
        />
      ))}
    </Messages>
  );
}

function MarkOne({ id, subject, unreadOnly }: { id: string; subject: string; unreadOnly: boolean }) {
  const t = useTranslations('notifications.list');
  return (
    <Form method="post" action="/notifications/read" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      {unreadOnly ? <input type="hidden" name="show" value="unread" /> : null}
      <QuietButton>
        <span aria-hidden="true">{t('markOne')}</span>
        <VisuallyHidden>{t('markOneOf', { subject })}</VisuallyHidden>
      </QuietButton>
    </Form>
  );
}
