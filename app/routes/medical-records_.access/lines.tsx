import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { AccessLine } from '~/modules/records';
import { DataTable } from '~/ui/data-table';

const KNOWN = ['view', 'preview', 'download', 'share', 'revoke', 'export', 'break_glass'] as const;

/** The lines of the log as sentences, the newest first. */
export function AccessLines({ lines }: { lines: AccessLine[] }) {
  const t = useTranslations('accessLog');
  const { moment } = useReader();
  return (
    <DataTable
      caption={t('lines')}
      captionHidden
      rows={lines}
      rowKey={({ seq }) => String(seq)}
      onPhone="fold"
      columns={[
        {
          key: 'when',
          header: t('when'),
          noWrap: true,
          cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
        },
        { key: 'what', header: t('what'), rowHeader: true, cell: (line) => <Sentence line={line} /> },
        { key: 'where', header: t('where'), cell: (line) => <From line={line} /> },
      ]}
    />
  );
}

function Sentence({ line }: { line: AccessLine }) {
  const t = useTranslations('accessLog');
  const kind = KNOWN.find((known) => known === line.action) ?? 'other';
  const file = line.recordTitle ?? t(line.wordsSalt === '' ? 'erased' : 'noFile');
  return t.rich(`did.${kind}`, {
    who: t(`by.${line.actorRole}`, { name: line.actorName }),
    detail: line.detail ?? '',
    action: line.action,
    file,
    b: (words) => (
      <b>
        <bdi>{words}</bdi>
      </b>
    ),
  });
}

function From({ line: { ipPrefix: network, userAgentFamily: browser } }: { line: AccessLine }) {
  const t = useTranslations('accessLog');
  if (!network) return browser ?? null;
  return (
    <span className="small soft">
      {browser ? t('from', { browser, network }) : t('network', { network })}
    </span>
  );
}
