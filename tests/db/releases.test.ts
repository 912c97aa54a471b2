/** Money that waits: released by itself when nobody objects, and never held for longer than Stripe allows unseen. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { stateOf } from './support/booking.ts';
import { confirmed, type Visit } from './support/ending.ts';
import {
  answer,
  completed,
  decideProblem,
  letRelease,
  makeProvenAdmin,
  takeBack,
  tell,
  work,
} from './support/money-decisions.ts';
import { inTransaction, service, type Session } from './support/session.ts';
import { event, ingest, stripeId } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

const disputeOf = (visit: Visit, id: string, status: string) => ({
  id,
  charge: visit.chargeId,
  amount: visit.amount,
  currency: 'eur',
  status,
});

describe('a release', () => {
  it('is the worker’s, once, when the window of its setting is over and nobody objected', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const [window] = await session.sql<{ hours: number }>(
        `select extract(epoch from p.due_at - c.completed_at)::int / 3600 - s.release_window_hours as hours
         from public.payments p join public.consultations c on c.appointment_id = p.appointment_id, public.platform_settings s
         where p.id = $1`,
        [visit.paymentId],
      );
      expect(window).toEqual({ hours: 0 });
      expect(await work(session, visit)).toEqual([]);
      await session.sql(`update public.payments set due_at = now() + interval '1 second' where id = $1`, [
        visit.paymentId,
      ]);
      expect(await work(session, visit)).toEqual([]);
      expect(await letRelease(session, visit)).toEqual(['transfer 8500']);
      expect(await letRelease(session, visit)).toEqual([]);
      expect(await stateOf(session, visit.id)).toMatchObject({
        payment: 'released',
        released: 8500,
        problems: [],
      });
    });
  });

  it('waits while a report is open or answered, for as long as that takes', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      await tell(session, visit);
      expect(await letRelease(session, visit)).toEqual([]);
      await answer(session, visit);
      expect(await letRelease(session, visit)).toEqual([]);
      expect((await stateOf(session, visit.id)).payment).toBe('held');
      await decideProblem(session, await makeProvenAdmin(session), visit, { outcome: 'release' });
      expect(await work(session, visit)).toEqual(['transfer 8500']);
    });
  });

  it('waits for both a report and a dispute, whichever ends first', async () => {
    for (const first of ['report', 'dispute'] as const) {
      await inTransaction(db, async (session) => {
        const visit = await completed(session);
        const id = stripeId('dp');
        await tell(session, visit);
        await ingest(session, event('charge.dispute.created', disputeOf(visit, id, 'needs_response')));
        const ends = {
          report: () => takeBack(session, visit),
          dispute: () => ingest(session, event('charge.dispute.closed', disputeOf(visit, id, 'won'))),
        };
        expect(await letRelease(session, visit)).toEqual([]);
        await ends[first]();
        expect(await letRelease(session, visit)).toEqual([]);
        await ends[first === 'report' ? 'dispute' : 'report']();
        expect(await letRelease(session, visit)).toEqual(['transfer 8500']);
      });
    }
  });

  it('that was ordered just before a bank disputes is not carried out meanwhile', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      await session.sql('update public.payments set due_at = now() where id = $1', [visit.paymentId]);
      await session.as(service, 'select public.enqueue_due_releases()');
      const id = stripeId('dp');
      await ingest(session, event('charge.dispute.created', disputeOf(visit, id, 'needs_response')));
      expect(await work(session, visit)).toEqual([]);
      await ingest(session, event('charge.dispute.closed', disputeOf(visit, id, 'won')));
      expect(await work(session, visit)).toEqual(['transfer 8500']);
    });
  });
});

describe('the limit of holding', () => {
  const watch = (session: Session) => session.value<number>(service, 'select public.watch_hold_limits()');
  const warnings = (session: Session, visit: Visit) =>
    session.sql<{ state: string; days: number }>(
      `select f.state, extract(day from (f.ours ->> 'limit')::timestamptz - now())::int as days
       from public.reconciliation_findings f where f.kind = 'hold_limit' and f.payment_id = $1`,
      [visit.paymentId],
    );
  const mails = (session: Session) =>
    session.value<number>(
      service,
      `select count(*)::int from public.mail_outbox where kind = 'money_alert' and to_email = 'money@test.example.org'
         and payload ->> 'what' = 'hold_limit'`,
    );

  // Ten days in Thailand, two years in the United States, ninety days anywhere else; a week's warning.
  it.each([
    ['TH', 10],
    ['US', 730],
    ['TR', 90],
  ])('is told a week ahead, once, in %s', async (country, limit) => {
    await inTransaction(db, async (session) => {
      await session.sql(`update public.platform_settings set alert_email = 'money@test.example.org'`);
      const visit = await confirmed(session);
      await session.sql('update public.doctors set country_code = $2 where id = $1', [
        visit.doctor.id,
        country,
      ]);
      const heldFor = (hours: number) =>
        session.sql('update public.payments set held_at = now() - make_interval(hours => $2) where id = $1', [
          visit.paymentId,
          hours,
        ]);
      await heldFor((limit - 7) * 24 - 1);
      // Whatever else is held for long here has been told now.
      await watch(session);
      expect(await warnings(session, visit)).toEqual([]);
      const told = await mails(session);
      await heldFor((limit - 7) * 24);
      expect(await watch(session)).toBe(1);
      expect(await warnings(session, visit)).toEqual([{ state: 'open', days: 7 }]);
      expect(await watch(session)).toBe(0);
      // One transaction tells once, whatever it finds.
      expect(await mails(session)).toBe(Math.max(told, 1));
      // Only what Stripe tells may set a status: the trigger that says so is passed by.
      await session.sql('set local session_replication_role = replica');
      await session.sql(`update public.payments set status = 'released' where id = $1`, [visit.paymentId]);
      await session.sql('set local session_replication_role = origin');
      await watch(session);
      expect(await warnings(session, visit)).toMatchObject([{ state: 'gone' }]);
    });
  });
});
