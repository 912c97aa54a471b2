/** Asks Stripe again about what a lost webhook would hide. */
import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { describeFault, type Log } from '../log.ts';
import { isMissing } from '../stripe/errors.ts';

type Deps = { stripe: Stripe; rpc: Rpc; log: Log };

const claimed = z.object({ accounts: z.array(z.string()), customers: z.array(z.string()) });

export type Rechecked = { accounts: number; customers: number };

/** Accounts of doctors and cash balances of customers that nobody has looked at for hours. One that fails waits its turn. */
export async function recheck(deps: Deps): Promise<Rechecked> {
  const { stripe, rpc } = deps;
  const { accounts, customers } = claimed.parse(await rpc('claim_rechecks', {}));
  const done = { accounts: 0, customers: 0 };
  for (const id of accounts) {
    const ask = stripe.v2.core.accounts.retrieve(id, {
      include: ['configuration.recipient', 'requirements'],
    });
    if (await tell(deps, ask, (account) => rpc('note_account', { p_account_id: id, p_account: account })))
      done.accounts += 1;
  }
  for (const id of customers) {
    const ask = stripe.customers.retrieveCashBalance(id);
    if (
      await tell(deps, ask, (balance) => (balance ? rpc('note_cash_balance', { p_balance: balance }) : null))
    )
      done.customers += 1;
  }
  return done;
}

async function tell<T>(
  { log }: Deps,
  ask: Promise<T>,
  note: (found: T | null) => Promise<unknown> | null,
): Promise<boolean> {
  try {
    await note(await ask.catch((fault: unknown) => (isMissing(fault) ? null : Promise.reject(fault))));
    return true;
  } catch (fault) {
    log.warn('recheck_failed', { fault: describeFault(fault) });
    return false;
  }
}
