import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { Session } from '~/modules/accounts/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, QuietButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Stack } from '~/ui/layout';
import { State } from '~/ui/state';

type SessionsProps = { sessions: Session[] };

/** "Firefox on Android", as far as it is known. */
function useDevice() {
  const t = useTranslations('security.sessions');
  return ({ browser, system }: Session) =>
    browser && system ? t('on', { browser, system }) : (browser ?? system ?? t('unknown'));
}

/** Every device that is signed in; all but this one can be signed out. */
export function Sessions({ sessions }: SessionsProps) {
  const t = useTranslations('security.sessions');
  const { moment } = useReader();
  const device = useDevice();
  return (
    <section aria-labelledby="sessions">
      <Stack>
        <h2 id="sessions">{t('title')}</h2>
        <p className="soft prose">{t('text')}</p>
        <DataTable
          caption={t('title')}
          captionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            { key: 'device', header: t('device'), rowHeader: true, cell: device },
            {
              key: 'place',
              header: t('place'),
              foldLabel: t('place'),
              cell: ({ ipPrefix }) => <bdi>{ipPrefix ?? t('noPlace')}</bdi>,
            },
            {
              key: 'seen',
              header: t('seen'),
              foldLabel: t('seen'),
              cell: ({ lastSeenAt }) => moment(lastSeenAt),
            },
            {
              key: 'act',
              header: t('act'),
              headerHidden: true,
              align: 'end',
              cell: (session) =>
                session.current ? (
                  <State kind="done">{t('here')}</State>
                ) : (
                  <EndOne id={session.id} device={device(session)} />
                ),
            },
          ]}
        />
        {sessions.length > 1 ? <EndAll /> : <p className="soft">{t('only')}</p>}
      </Stack>
    </section>
  );
}

function EndOne({ id, device }: { id: string; device: string }) {
  const t = useTranslations('security.sessions');
  return (
    <Form method="post">
      <QuietButton tone="stop" name="session" value={id} aria-label={t('endWhich', { device })}>
        {t('end')}
      </QuietButton>
    </Form>
  );
}

function EndAll() {
  const t = useTranslations('security.sessions');
  return (
    <Form method="post">
      <Button variant="secondary" name="all" value="yes">
        {t('endAll')}
      </Button>
    </Form>
  );
}
