import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { FileList } from '~/ui/lists';
import { State, type StateKind } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';

type Export = {
  id: string;
  status: 'pending' | 'ready' | 'failed' | 'expired';
  files_total: number;
  files_done: number;
  expires_at: string | null;
  created_at: string;
};

const KINDS: Record<Export['status'], StateKind> = {
  pending: 'held',
  ready: 'done',
  failed: 'stop',
  expired: 'off',
};

/** The last exports, each with how it stands and what can be done with it. */
export function Exports({ exports }: { exports: Export[] }) {
  const t = useTranslations('takeAlong.export');
  const { moment, now } = useReader();
  if (exports.length === 0) return null;
  return (
    <section aria-labelledby="exports-h">
      <h2 id="exports-h">{t('list')}</h2>
      <FileList
        items={exports.map((one) => {
          const gone = one.expires_at !== null && Date.parse(one.expires_at) <= Date.parse(now);
          const status = gone ? 'expired' : one.status;
          return {
            key: one.id,
            name: t('asked', { moment: moment(one.created_at) }),
            children: (
              <State kind={KINDS[status]}>
                <HowItStands one={one} status={status} />
              </State>
            ),
            side: <WhatToDo one={one} status={status} />,
          };
        })}
      />
    </section>
  );
}

type OneProps = { one: Export; status: Export['status'] };

function HowItStands({ one, status }: OneProps) {
  const t = useTranslations('takeAlong.export.state');
  const { moment } = useReader();
  if (status === 'pending')
    return one.files_total === 0
      ? t('starting')
      : t('pending', { done: one.files_done, total: one.files_total });
  return t(status, { moment: one.expires_at ? moment(one.expires_at) : '' });
}

function WhatToDo({ one, status }: OneProps) {
  const t = useTranslations('takeAlong.export');
  const { moment } = useReader();
  if (status === 'pending') return <QuietLink to="/medical-records/export">{t('again')}</QuietLink>;
  if (status !== 'ready') return null;
  return (
    <QuietLink to={`/medical-records/export/${one.id}`} reloadDocument icon="file">
      {t('download')}
      <VisuallyHidden>{t('downloadOf', { moment: moment(one.created_at) })}</VisuallyHidden>
    </QuietLink>
  );
}
