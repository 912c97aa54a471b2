import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { noShowFormSchema, type AppointmentDetail } from '~/modules/appointments';
import { Button, ButtonLink } from '~/ui/button';
import { Acts } from '~/ui/layout';

type OneButtonProps = { visit: AppointmentDetail; intent: 'report' | 'withdraw'; children: string };

/** A form that needs nothing but the press. */
export function OneButton({ visit, intent, children }: OneButtonProps) {
  const t = useTranslations('ending');
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: noShowFormSchema });
  return (
    <PageForm form={form} action={`/appointments/${visit.id}/no-show`} calm={<p>{t('noShow.calm')}</p>}>
      <input type="hidden" name={fields.intent.name} value={intent} />
      <Acts>
        <Button variant={intent === 'report' ? 'stop' : 'primary'} busy={busy}>
          {children}
        </Button>
        <ButtonLink variant="secondary" to={`/appointments/${visit.id}`}>
          {t(intent === 'report' ? 'noShow.keep' : 'back')}
        </ButtonLink>
      </Acts>
    </PageForm>
  );
}
