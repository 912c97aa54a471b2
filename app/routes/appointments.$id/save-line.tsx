import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { State } from '~/ui/state';
import type { SaveState } from './autosave-state';

/** How it stands with what was typed: said softly, and kept in sight. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <p className="small" role="status">
      <Words state={state} />
    </p>
  );
}

function Words({ state }: { state: SaveState }) {
  const t = useTranslations('consultation.saving');
  const { until } = useReader();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'saving':
      return <State kind="next">{t('saving')}</State>;
    case 'saved':
      return <State kind="done">{t('saved', { time: until(state.at) })}</State>;
    case 'waiting':
      return (
        <State kind="held">
          {t.rich(state.why, {
            signIn: (words) => (
              <AppLink to="/login" target="_blank" rel="noopener">
                {words}
              </AppLink>
            ),
          })}
        </State>
      );
    case 'stale':
      return <State kind="stop">{t('stale')}</State>;
    case 'refused':
      return <State kind="stop">{t(state.why)}</State>;
  }
}
