/** The books: double entry, balanced at commit, never changed. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase } from './support/booking.ts';
import { inTransaction, owner, service, type Actor, type Session } from './support/session.ts';
import { event, ingest, paidSession } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

async function capture(session: Session) {
  const hold = await checkOut(session, await makeCase(session));
  await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
  return hold;
}

const WRITE = `with header as (
    insert into public.ledger_transactions (payment_id, kind, dedupe_key) values ($1, 'refund', gen_random_uuid()::text) returning id
  )
  select id from header`;

async function entries(
  session: Session,
  actor: Actor,
  transaction: string,
  lines: [string, string, number][],
) {
  for (const line of lines) {
    await session.as(
      actor,
      'insert into public.ledger_entries (transaction_id, account, currency, amount) values ($1, $2, $3, $4)',
      [transaction, ...line],
    );
  }
}

/** What commit would say. */
const settle = (session: Session) => session.attempt(owner, 'set constraints all immediate');

const books: [string, [string, string, number][], boolean][] = [
  [
    'balanced',
    [
      ['stripe_balance', 'EUR', -500],
      ['patient_funds_held', 'EUR', 500],
    ],
    true,
  ],
  [
    'three lines',
    [
      ['stripe_balance', 'EUR', -85],
      ['platform_fees', 'EUR', -15],
      ['patient_funds_held', 'EUR', 100],
    ],
    true,
  ],
  ['one line', [['stripe_balance', 'EUR', 500]], false],
  ['one line the other way', [['stripe_balance', 'EUR', -500]], false],
  [
    'off by one',
    [
      ['stripe_balance', 'EUR', -500],
      ['patient_funds_held', 'EUR', 501],
    ],
    false,
  ],
  [
    'balanced only across currencies',
    [
      ['stripe_balance', 'EUR', -500],
      ['patient_funds_held', 'USD', 500],
    ],
    false,
  ],
  [
    'one currency balanced, one not',
    [
      ['stripe_balance', 'EUR', -5],
      ['patient_funds_held', 'EUR', 5],
      ['stripe_balance', 'USD', 1],
    ],
    false,
  ],
];

for (const [who, actor] of [
  ['the service role', service],
  ['the SQL editor', owner],
] as const) {
  it.each(books)(`%s, written by ${who}`, async (_name, lines, fine) => {
    await inTransaction(db, async (session) => {
      const { paymentId } = await capture(session);
      const transaction = await session.value<string>(actor, WRITE, [paymentId]);
      await entries(session, actor, transaction, lines);
      const outcome = await settle(session);
      expect(outcome.ok).toBe(fine);
      if (!outcome.ok) expect(outcome).toMatchObject({ code: '23514', message: 'ledger_unbalanced' });
    });
  });
}

it('is refused at commit, not only when asked', async () => {
  const client = await db.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `select payment_id as id from public.ledger_transactions limit 1`,
    );
    await client.query('begin');
    const header = await client.query<{ id: string }>(WRITE, [rows[0]?.id]);
    await client.query(
      `insert into public.ledger_entries (transaction_id, account, currency, amount) values ($1, 'stripe_balance', 'EUR', 1)`,
      [header.rows[0]?.id],
    );
    await expect(client.query('commit')).rejects.toThrow('ledger_unbalanced');
  } finally {
    await client.query('rollback');
    client.release();
  }
});

it('cannot be added to afterwards, not even in balance', async () => {
  const client = await db.connect();
  try {
    await client.query('begin');
    const outcome = client.query(
      `insert into public.ledger_entries (transaction_id, account, currency, amount)
       select t.id, 'stripe_balance', 'EUR', 1 from public.ledger_transactions t limit 1`,
    );
    await expect(outcome).rejects.toThrow('ledger_transaction_closed');
  } finally {
    await client.query('rollback');
    client.release();
  }
});

it('is never changed, deleted or emptied', async () => {
  await inTransaction(db, async (session) => {
    await capture(session);
    // What waits for the commit would be in truncate's way before the trigger is.
    await session.sql('set constraints all immediate');
    for (const table of ['public.ledger_entries', 'public.ledger_transactions', 'public.audit_log']) {
      const column = table.endsWith('entries')
        ? 'amount = amount + 1'
        : table.endsWith('log')
          ? `action = 'a.b'`
          : `kind = 'refund'`;
      for (const sql of [
        `update ${table} set ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        for (const actor of [service, owner]) {
          expect(await session.attempt(actor, sql), sql).toMatchObject({ ok: false, code: '42501' });
        }
      }
    }
  });
});

it('books no movement twice', async () => {
  await inTransaction(db, async (session) => {
    const { paymentId } = await capture(session);
    const outcome = await session.attempt(
      service,
      `insert into public.ledger_transactions (payment_id, kind, dedupe_key)
       select payment_id, kind, dedupe_key from public.ledger_transactions where payment_id = $1`,
      [paymentId],
    );
    expect(outcome).toMatchObject({ ok: false, code: '23505' });
  });
});

it('sees every way in which the books could be wrong', async () => {
  await inTransaction(db, async (session) => {
    const { paymentId } = await capture(session);
    const problems = () =>
      session.sql<{ problem: string }>('select problem from private.check_ledger() where payment_id = $1', [
        paymentId,
      ]);
    expect(await problems()).toEqual([]);
    await session.sql('update public.payments set released_amount = 1 where id = $1', [paymentId]);
    expect((await problems()).map((row) => row.problem).join()).toContain('payment and ledger differ');
  });
});

it('finds the seeded books in order', async () => {
  // Other tests of the run leave payments behind that never had books.
  const { rows } = await db.query(
    `select c.* from private.check_ledger() as c join public.payments p on p.id = c.payment_id where p.charge_id like 'ch_seed_%'`,
  );
  expect(rows).toEqual([]);
});
