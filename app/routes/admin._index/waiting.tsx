import { useTranslations } from '~/messages/translations';
import type { Overview } from '~/modules/administration';
import { useAlertTitle } from '~/modules/administration/ui/use-alert-title';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Todo } from '~/ui/lists';
import { State } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';

/** Where each kind of task is worked off; for what has no page, the words say the command. */
const PLACES: Partial<Record<Overview['tasks'][number]['kind'], string>> = {
  doctors: '/admin/verification',
  problemReports: '/admin/problem-reports',
  noShows: '/admin/no-shows',
  instructions: '/admin/payments?state=stuck',
  refunds: '/admin/payments?state=refunds',
  events: '/admin/payments?state=events',
  holdLimits: '/admin/payments?state=held',
  mails: '/admin/mails',
  reviews: '/admin/reviews',
};
const COMMANDS = ['events', 'findings', 'holdLimits'] as const;
const isCommand = (kind: string): kind is (typeof COMMANDS)[number] => COMMANDS.some((one) => one === kind);

/** What waits for a person, with how many and since when. */
export function Waiting({ tasks }: Pick<Overview, 'tasks'>) {
  const t = useTranslations('adminOverview');
  const { moment } = useReader();
  return (
    <section aria-labelledby="waiting-h" className="stack">
      <h2 id="waiting-h" className="as3">
        {t('waiting')}
      </h2>
      {tasks.length === 0 ? (
        <Empty title={t('nothing')} level={3}>
          <p>{t('nothingText')}</p>
        </Empty>
      ) : (
        <Todo
          items={tasks.map(({ kind, count, since }) => {
            const title = t(`tasks.${kind}`, { count });
            const to = PLACES[kind];
            return {
              key: kind,
              title,
              text: (
                <>
                  {t('since', { moment: moment(since) })}
                  {isCommand(kind) ? <span className="block">{t(`commands.${kind}`)}</span> : null}
                </>
              ),
              action: to ? (
                <QuietLink to={to}>
                  {t('open')}
                  <VisuallyHidden>{t('openOf', { what: title })}</VisuallyHidden>
                </QuietLink>
              ) : undefined,
            };
          })}
        />
      )}
    </section>
  );
}

/** What was also mailed, until somebody says that it was seen to. */
export function Alerts({ alerts }: Pick<Overview, 'alerts'>) {
  const t = useTranslations('adminOverview');
  const { moment } = useReader();
  const titleOf = useAlertTitle();
  if (alerts.length === 0) return null;
  return (
    <section aria-labelledby="alerts-h" className="stack">
      <h2 id="alerts-h" className="as3">
        {t('alerts')}
      </h2>
      <Todo
        items={alerts.map((alert) => ({
          key: alert.id,
          title: titleOf(alert),
          text: moment(alert.at),
          action: (
            <QuietLink to={`/admin/alerts/${alert.id}`}>
              {t('acknowledge')}
              <VisuallyHidden>{t('openOf', { what: titleOf(alert) })}</VisuallyHidden>
            </QuietLink>
          ),
        }))}
      />
    </section>
  );
}

/** When our books were last compared with Stripe's. */
export function Books({ reconciliation }: Pick<Overview, 'reconciliation'>) {
  const t = useTranslations('adminOverview');
  const { moment } = useReader();
  const line = () => {
    if (!reconciliation) return <State kind="next">{t('booksNever')}</State>;
    const { at, finishedAt, complete } = reconciliation;
    if (!finishedAt) return <State kind="held">{t('booksRunning', { moment: moment(at) })}</State>;
    return complete ? (
      <State kind="done">{t('booksDone', { moment: moment(finishedAt) })}</State>
    ) : (
      <State kind="held">{t('booksPartly', { moment: moment(finishedAt) })}</State>
    );
  };
  return (
    <section aria-labelledby="books-h" className="stack stack-2">
      <h2 id="books-h" className="as4">
        {t('books')}
      </h2>
      <p>{line()}</p>
    </section>
  );
}
