/** Any order of acts, by anybody, with the worker in between: the books balance and nobody is paid twice. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import {
  agree,
  cancelAsShown,
  completeVisit,
  confirmed,
  contest,
  decide,
  doctorOf,
  letDeadlinePass,
  letWindowPass,
  moveTo,
  patientOf,
  report,
  runWorker,
  startsIn,
  withdraw,
  type Visit,
} from './support/ending.ts';
import { inTransaction, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

/** More of them in a nightly run: `SEQUENCES=2000`. */
const RUNS = Number(process.env.SEQUENCES ?? 60);

const ACTS = {
  'patient cancels': (s: Session, v: Visit) => cancelAsShown(s, patientOf(v), v.id),
  'doctor cancels': (s: Session, v: Visit) => cancelAsShown(s, doctorOf(v), v.id),
  'patient moves': (s: Session, v: Visit) => moveTo(s, patientOf(v), v.id, 14),
  'doctor moves': (s: Session, v: Visit) => moveTo(s, doctorOf(v), v.id, 9),
  'two days before': (s: Session, v: Visit) => startsIn(s, v.id, 48 * 60),
  'an hour before': (s: Session, v: Visit) => startsIn(s, v.id, 60),
  'the start passes': (s: Session, v: Visit) => startsIn(s, v.id, -5),
  'patient reports': (s: Session, v: Visit) => report(s, patientOf(v), v.id),
  'doctor reports': (s: Session, v: Visit) => report(s, doctorOf(v), v.id),
  'patient takes back': (s: Session, v: Visit) => withdraw(s, patientOf(v), v.id),
  'doctor takes back': (s: Session, v: Visit) => withdraw(s, doctorOf(v), v.id),
  'patient agrees': (s: Session, v: Visit) => agree(s, patientOf(v), v.id),
  'doctor agrees': (s: Session, v: Visit) => agree(s, doctorOf(v), v.id),
  'patient objects': (s: Session, v: Visit) => contest(s, patientOf(v), v.id),
  'doctor objects': (s: Session, v: Visit) => contest(s, doctorOf(v), v.id),
  'decided for the doctor': (s: Session, v: Visit) => decide(s, v.reference, 'patient_absent'),
  'decided for the patient': (s: Session, v: Visit) => decide(s, v.reference, 'doctor_absent'),
  'decided that it was': (s: Session, v: Visit) => decide(s, v.reference, 'took_place'),
  'deadline passes': (s: Session, v: Visit) => letDeadlinePass(s, v.id),
  'window passes': (s: Session, v: Visit) => letWindowPass(s, v.paymentId),
  'doctor completes': (s: Session, v: Visit) => completeVisit(s, doctorOf(v), v.id),
  worker: (s: Session, v: Visit) => runWorker(s, v.paymentId),
} satisfies Record<string, (session: Session, visit: Visit) => Promise<unknown>>;
type Act = keyof typeof ACTS;

type Books = {
  status: string;
  sequence: number;
  consultation: string;
  cancelledByDoctor: boolean;
  amount: number;
  refunded: number;
  released: number;
  fees: number;
  refunds: number;
  transfers: number;
  live: number;
  upheld: string[];
  problems: string[];
};

async function books(session: Session, visit: Visit): Promise<Books> {
  const [row] = await session.sql<Books>(
    `select a.status, a.sequence, c.status as consultation, a.cancelled_by = a.doctor_id as "cancelledByDoctor",
       p.amount::integer, p.refunded_amount::integer as refunded, p.released_amount::integer as released,
       coalesce((select l.fees from private.ledger_positions l where l.payment_id = p.id), 0)::integer as fees,
       (select count(*) from public.payment_instructions i where i.payment_id = p.id and i.kind = 'refund')::integer as refunds,
       (select count(*) from public.payment_instructions i where i.payment_id = p.id and i.kind = 'transfer')::integer as transfers,
       (select count(*) from public.no_show_reports r where r.appointment_id = a.id and r.state in ('open', 'contested'))::integer as live,
       array(select r.absent::text from public.no_show_reports r where r.appointment_id = a.id and r.state = 'upheld') as upheld,
       array(select k.problem from private.check_ledger() k where k.payment_id = p.id) as problems
     from public.appointments a join public.payments p on p.appointment_id = a.id
     join public.consultations c on c.appointment_id = a.id where a.id = $1`,
    [visit.id],
  );
  if (!row) throw new Error('no such appointment');
  return row;
}

const ENDED = ['cancelled', 'completed', 'no_show'];

/** What holds after each act. */
function expectSound(now: Books, before: Books): void {
  expect(now.problems).toEqual([]);
  expect(now.refunds).toBeLessThanOrEqual(1);
  expect(now.transfers).toBeLessThanOrEqual(1);
  expect(now.refunded + now.released + now.fees).toBeLessThanOrEqual(now.amount);
  expect(now.sequence).toBeGreaterThanOrEqual(before.sequence);
  expect(now.upheld.length).toBeLessThanOrEqual(1);
  if (ENDED.includes(before.status)) expect(now.status).toBe(before.status);
  if (ENDED.includes(now.status)) expect(now.live).toBe(0);
  else expect([now.refunds, now.transfers]).toEqual([0, 0]);
  if (now.status === 'cancelled' || now.status === 'no_show') expect(now.consultation).toBe('cancelled');
}

/** Where every coin is once everything that waits has been done. */
function expectSettled(end: Books): void {
  const paidOut = end.amount - end.refunded;
  const fee = Math.round(paidOut * 0.15);
  expect(end).toMatchObject({ released: paidOut - fee, fees: fee, problems: [] });
  if (end.status === 'completed') expect(end.refunded).toBe(0);
  if (end.status === 'no_show') expect(end.upheld).toHaveLength(1);
  if (end.status === 'no_show') expect(end.refunded).toBe(end.upheld[0] === 'doctor' ? end.amount : 0);
  if (end.cancelledByDoctor) expect(end.refunded).toBe(end.amount);
}

it('holds for sequences of cancelling, moving, reporting and completing', async () => {
  const act = fc.constantFrom(...(Object.keys(ACTS) as Act[]));
  const reached = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(act, { minLength: 3, maxLength: 14 }), async (begun, acts) => {
      await inTransaction(db, async (session) => {
        const visit = await confirmed(session);
        // Most of what can happen, happens after the start.
        if (begun) await startsIn(session, visit.id, -5);
        let before = await books(session, visit);
        for (const name of acts) {
          // Time passes for an appointment that is still to come; the past stays where it is.
          const isTime = /before|passes$/.test(name) && !/deadline|window/.test(name);
          if (isTime && before.status !== 'confirmed') continue;
          await ACTS[name](session, visit);
          const now = await books(session, visit);
          expectSound(now, before);
          before = now;
        }
        reached.set(before.status, (reached.get(before.status) ?? 0) + 1);
        if (!ENDED.includes(before.status)) return;
        for (let round = 0; round < 2; round += 1) {
          await letWindowPass(session, visit.paymentId);
          await runWorker(session, visit.paymentId);
        }
        expectSettled(await books(session, visit));
      });
    }),
    { numRuns: RUNS },
  );
  // Otherwise the sequences would prove nothing.
  expect([...reached.keys()]).toEqual(expect.arrayContaining(ENDED));
}, 600_000);
