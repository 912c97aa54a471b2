/** Receipts, notes and statements: one for each movement of money, numbered without gaps, never changed. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase, moveToNow, type Case } from './support/booking.ts';
import { retire } from './support/retire.ts';
import { commit, inTransaction, owner, service, user, type Session } from './support/session.ts';
import { claim, complete, event, ingest, paidSession, stripeId } from './support/stripe.ts';

const db = stack.database(8);
afterAll(() => db.end());

type Paper = {
  id: string;
  kind: string;
  number: string;
  amount: number;
  fee?: number;
  corrects?: string | null;
  patient: { name: string };
  payment: { amount: number; refundedAmount: number };
};

async function listOf(session: Session, person: string): Promise<Paper[]> {
  const page = await session.value<{ documents: Paper[] }>(
    user(person),
    'select public.list_money_documents()',
  );
  return page.documents;
}

async function pay(session: Session, visit: Case) {
  const hold = await checkOut(session, visit);
  const chargeId = stripeId('ch');
  const paid = paidSession({ ...hold, amount: 10_000, chargeId });
  await ingest(session, event('checkout.session.completed', paid));
  return { hold, chargeId, paid };
}

const refund = (id: string, charge: string, status: string) => ({
  id,
  charge,
  amount: 2500,
  currency: 'eur',
  status,
});

describe('documents about money', () => {
  it('receipts a payment once, however often it is told', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const { paid } = await pay(session, visit);
      await ingest(session, event('checkout.session.completed', paid));
      const papers = await listOf(session, visit.patientId);
      expect(papers).toHaveLength(1);
      expect(papers[0]).toMatchObject({ kind: 'receipt', amount: 10_000, payment: { amount: 10_000 } });
      expect(papers[0]?.number).toMatch(/^R-\d{4}-\d{6}$/);
      expect(await listOf(session, visit.doctor.id)).toEqual([]);
    });
  });

  it('notes a refund when it has succeeded, and corrects the note when it bounced', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const { chargeId } = await pay(session, visit);
      const id = stripeId('re');
      await ingest(session, event('refund.created', refund(id, chargeId, 'pending')));
      expect(await listOf(session, visit.patientId)).toHaveLength(1);
      await ingest(session, event('refund.updated', refund(id, chargeId, 'succeeded')));
      await ingest(session, event('refund.updated', refund(id, chargeId, 'succeeded')));
      const [note, receipt] = await listOf(session, visit.patientId);
      expect(note).toMatchObject({ kind: 'refund_note', amount: 2500 });
      const check = (paper?: Paper) =>
        session.value<{ refundedAmount: number | null; corrected: boolean }>(
          service,
          'select private.check_money_document($1)',
          [paper?.id],
        );
      const standing = await session.sql<{ check: unknown }>(
        'select private.check_money_document($1) as check',
        [receipt?.id],
      );
      expect(standing[0]?.check).toMatchObject({ refundedAmount: 2500, corrected: false });
      await ingest(session, event('refund.failed', refund(id, chargeId, 'failed')));
      const [correction] = await listOf(session, visit.patientId);
      expect(correction).toMatchObject({ kind: 'refund_correction', amount: 2500, corrects: note?.number });
      await expect(check(note)).rejects.toThrow(/permission denied/);
    });
  });

  it('states a payout to the doctor with its fee, and takes back what was reversed', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const { hold } = await pay(session, visit);
      await moveToNow(session, hold.id);
      await session.as(user(visit.doctor.id), 'select public.complete_consultation($1, $2, $3)', [
        hold.id,
        'Well.',
        null,
      ]);
      await session.as(user(visit.patientId), 'select public.confirm_completion($1)', [hold.id]);
      await session.as(service, 'select public.enqueue_due_releases()');
      const transfer = stripeId('tr');
      for (const { id } of await claim(session, hold.paymentId)) await complete(session, id, transfer);
      const [statement] = await listOf(session, visit.doctor.id);
      expect(statement).toMatchObject({ kind: 'payout_statement', amount: 8500, fee: 1500 });
      expect(statement?.number).toMatch(/^S-/);
      const reversed = {
        id: transfer,
        amount: 8500,
        amount_reversed: 8500,
        currency: 'eur',
        metadata: { payment_id: hold.paymentId },
      };
      await ingest(session, event('transfer.reversed', reversed));
      const [correction] = await listOf(session, visit.doctor.id);
      expect(correction).toMatchObject({
        kind: 'payout_correction',
        amount: 8500,
        corrects: statement?.number,
      });
      expect((await listOf(session, visit.patientId)).map(({ kind }) => kind)).toEqual(['receipt']);
    });
  });

  it('belongs to its recipient alone', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      await pay(session, visit);
      const [receipt] = await listOf(session, visit.patientId);
      const read = 'select public.get_money_document($1)';
      expect(await session.value(user(visit.doctor.id), read, [receipt?.id])).toBeNull();
      expect(await session.value(user(visit.patientId), read, [receipt?.id])).toMatchObject({
        number: receipt?.number,
      });
    });
  });

  it('keeps the name it was issued to, and cannot be changed or deleted, not even by the owner of the table', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      await pay(session, visit);
      const [before] = await listOf(session, visit.patientId);
      await session.sql(`update public.profiles set full_name = 'Another Name' where id = $1`, [
        visit.patientId,
      ]);
      const [after] = await listOf(session, visit.patientId);
      expect(after?.patient.name).toBe(before?.patient.name);
      for (const statement of [
        'update public.money_documents set amount = 1 where id = $1',
        `update public.money_documents set number = 'R-2026-999999' where id = $1`,
        'update public.money_documents set number = null where id = $1',
        'delete from public.money_documents where id = $1',
      ]) {
        expect(await session.attempt(owner, statement, [before?.id])).toMatchObject({ ok: false });
      }
    });
  });

  it('says nothing about health', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      await pay(session, visit);
      const [receipt] = await listOf(session, visit.patientId);
      const [facts] = await session.sql<{ reason: string; specialty: string }>(
        `select a.reason, d.specialty from public.appointments a join public.doctors d on d.id = a.doctor_id
         where a.patient_id = $1`,
        [visit.patientId],
      );
      const words = JSON.stringify(receipt);
      expect(words).not.toContain(facts?.reason);
      expect(words).not.toContain(facts?.specialty);
    });
  });
});

describe('numbers', () => {
  const doctors: string[] = [];
  afterAll(() => retire(db, doctors));

  const number = (session: Session) =>
    session.value<number>(service, 'select public.number_money_documents()');

  it('have no gaps, whoever gives them at once and whatever is rolled back', async () => {
    await Promise.all(
      Array.from({ length: 6 }, () =>
        commit(db, async (session) => {
          const visit = await makeCase(session);
          doctors.push(visit.doctor.id);
          await pay(session, visit);
        }),
      ),
    );
    await Promise.all([
      commit(db, number),
      commit(db, number),
      commit(db, async (session) => {
        await number(session);
        throw new Error('crashed');
      }).catch(() => undefined),
      commit(db, number),
    ]);
    await commit(db, number);
    const { rows } = await db.query<{
      series: string;
      year: string;
      given: string;
      last: number;
      twice: string;
    }>(
      `select c.series, c.year::text, c.last, count(m.id) as given, count(m.id) - count(distinct m.number) as twice
       from private.money_document_counters c
       left join public.money_documents m on split_part(m.number, '-', 1) = c.series
         and split_part(m.number, '-', 2)::integer = c.year
       group by c.series, c.year, c.last`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ given: String(row.last), twice: '0' });
    const left = await db.query('select 1 from public.money_documents where number is null');
    expect(left.rowCount).toBe(0);
  });
});
