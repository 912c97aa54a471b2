import { type Store } from './store/store.ts';

const DAY = 86_400;

/** Forgets what Stripe forgets too, so that a long-lived data folder does not grow for ever. */
export function tidy(store: Store): void {
  store.transact((tx) => {
    for (const row of tx.all('answers')) if (row.object.at < tx.now - 30 * DAY) tx.remove('answers', row.id);
    for (const row of tx.all('account_links'))
      if (row.object.expiresAt < tx.now - DAY) tx.remove('account_links', row.id);
    for (const row of tx.all('deliveries')) {
      if (row.object.state !== 'waiting' && row.object.nextAt < tx.nowMs - DAY * 1000)
        tx.remove('deliveries', row.id);
    }
    for (const row of tx.all('events'))
      if (row.object.created < tx.now - 30 * DAY) tx.remove('events', row.id);
  });
}
