import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useSubmitting } from '~/http/page-form';
import { Button, ButtonLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { Acts, Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';

/** The one thing to do for somebody without an address. */
export function MakeAddress() {
  const t = useTranslations('calendars.page');
  return (
    <Form method="post">
      <Stack>
        <p>{t('none')}</p>
        <Acts>
          <Button name="intent" value="renew" busy={useSubmitting()}>
            {t('make')}
          </Button>
        </Acts>
      </Stack>
    </Form>
  );
}

/** The address, this once: to copy, or to hand to the calendar of this device. */
export function NewAddress({ address }: { address: string }) {
  const t = useTranslations('calendars.page');
  return (
    <Stack gap={5}>
      <Notice kind="done" title={t('made')} role="status">
        {t('madeOnce')}
      </Notice>
      <Field id="address" label={t('address')}>
        <TextInput readOnly dir="ltr" defaultValue={address} autoComplete="off" spellCheck={false} />
      </Field>
      <Acts>
        <ButtonLink to={address.replace(/^https?:/, 'webcal:')} icon="cal">
          {t('open')}
        </ButtonLink>
      </Acts>
    </Stack>
  );
}
