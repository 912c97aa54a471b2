import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, QuietButton } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Stack, Tray } from '~/ui/layout';

type PresentAddressProps = { feed: { createdAt: string; lastReadAt: string | null } };

/** Since when there is an address, whether a calendar uses it, and how to change or end it. */
export function PresentAddress({ feed }: PresentAddressProps) {
  const t = useTranslations('calendars.page');
  const { moment } = useReader();
  return (
    <Tray labelledBy="address-state">
      <h2 id="address-state">{t('state')}</h2>
      <Facts plain>
        <Fact label={t('since')}>{moment(feed.createdAt)}</Fact>
        <Fact label={t('lastRead')}>{feed.lastReadAt ? moment(feed.lastReadAt) : t('neverRead')}</Fact>
      </Facts>
      <Form method="post">
        <Stack gap={2}>
          <p className="small soft">{t('renewText')}</p>
          <Button variant="secondary" name="intent" value="renew">
            {t('renew')}
          </Button>
          <p className="small soft">{t('revokeText')}</p>
          <QuietButton tone="stop" name="intent" value="revoke">
            {t('revoke')}
          </QuietButton>
        </Stack>
      </Form>
    </Tray>
  );
}
