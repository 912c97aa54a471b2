import { useTranslations } from '~/messages/translations';
import type { DeadMail } from '~/modules/administration/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { VisuallyHidden } from '~/ui/visually-hidden';

/** Kind, recipient, tries and the last error; never the words of the mail. */
export function DeadMails({ mails }: { mails: DeadMail[] }) {
  const t = useTranslations('adminDesk.mails');
  const { moment } = useReader();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      variant="dense"
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        { key: 'kind', header: t('kind'), rowHeader: true, cell: ({ kind }) => <bdi>{kind}</bdi> },
        { key: 'to', header: t('to'), foldLabel: t('to'), cell: (mail) => <Recipient mail={mail} /> },
        { key: 'tries', header: t('tries'), foldLabel: t('tries'), cell: ({ attempts }) => attempts },
        {
          key: 'failed',
          header: t('failed'),
          foldLabel: t('failed'),
          noWrap: true,
          cell: ({ failedAt }) => moment(failedAt),
        },
        {
          key: 'error',
          header: t('error'),
          foldLabel: t('error'),
          cell: ({ error }) => <bdi className="wrap-anywhere">{error ?? '–'}</bdi>,
        },
        { key: 'acts', header: t('acts'), headerHidden: true, cell: (mail) => <MailActs mail={mail} /> },
      ]}
    />
  );
}

function Recipient({ mail: { to, recipientId } }: { mail: DeadMail }) {
  const address = <bdi className="wrap-anywhere">{to}</bdi>;
  return recipientId ? <AppLink to={`/admin/users/${recipientId}`}>{address}</AppLink> : address;
}

function MailActs({ mail: { id, kind, to, expired } }: { mail: DeadMail }) {
  const t = useTranslations('adminDesk.mails');
  const of = <VisuallyHidden>{t('of', { kind, to })}</VisuallyHidden>;
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      {expired ? (
        <span className="soft">{t('expired')}</span>
      ) : (
        <QuietLink to={`/admin/mails/${id}/retry`}>
          {t('retry')}
          {of}
        </QuietLink>
      )}
      <QuietLink tone="stop" to={`/admin/mails/${id}/drop`}>
        {t('drop')}
        {of}
      </QuietLink>
    </span>
  );
}
