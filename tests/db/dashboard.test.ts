/** The dashboard: views that read, functions that say what is wrong, and edits in the table editor that break nothing. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, inHours, makeCase } from './support/booking.ts';
import {
  confirmed,
  report,
  contest,
  startsIn,
  doctorOf,
  patientOf,
  see,
  completeVisit,
} from './support/ending.ts';
import { makeAdmin, makeDoctor } from './support/people.ts';
import { makeRecord } from './support/records.ts';
import { inTransaction, owner, service, user, type Session } from './support/session.ts';

const db = stack.database(2);
afterAll(() => db.end());

const run = (session: Session, sql: string, values: unknown[] = []) =>
  session.attempt(owner, sql, values, true);
const says = (text: string) => ({ ok: false, message: expect.stringContaining(text) as string });

describe('schema admin', () => {
  it('is closed to the Data API, explained, and readable', async () => {
    await inTransaction(db, async (session) => {
      const views = await session.sql<{ name: string; about: string | null }>(
        `select c.relname as name, obj_description(c.oid) as about from pg_class c where c.relnamespace = 'admin'::regnamespace and c.relkind = 'v'`,
      );
      expect(views.length).toBeGreaterThan(8);
      for (const { name, about } of views) {
        expect(about, name).toBeTruthy();
        await session.sql(`select * from admin.${name} limit 1`);
        expect(await session.attempt(service, `select * from admin.${name}`)).toMatchObject({
          code: '42501',
        });
      }
      const open = await session.sql(
        `select p.oid::regprocedure as name from pg_proc p, unnest(array['anon', 'authenticated', 'service_role']) as r
         where p.pronamespace = 'admin'::regnamespace and (has_function_privilege(r, p.oid, 'execute') or obj_description(p.oid) is null)`,
      );
      expect(open).toEqual([]);
    });
  });

  it('verifies a doctor step by step, saying what is missing', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      await session.as(user(id), 'select public.change_licence($1)', [
        JSON.stringify({
          licenceRegistry: 'GMC',
          licenceNumber: 'X-1',
          licenceCountry: 'GB',
          licenceValidUntil: '2031-01-01',
        }),
      ]);
      const slug = `d-${id}`;
      const verify = () => run(session, 'select admin.verify_doctor($1, $2)', [slug, 'Found.']);
      expect(await run(session, `select admin.verify_doctor('nobody', 'Found.')`)).toMatchObject(
        says('no doctor with the slug "nobody"'),
      );
      expect(await verify()).toMatchObject(says('identity, licence, expiry'));
      const [pending] = await session.sql('select * from admin.pending_doctors where slug = $1', [slug]);
      expect(pending).toMatchObject({ state: 'pending', checks_missing: 'identity, licence, expiry' });
      expect(
        await run(session, `select admin.record_check($1, 'rumour', 'gmc-uk.org', 'confirmed')`, [slug]),
      ).toMatchObject(says('of the kind identity'));
      for (const kind of ['identity', 'licence', 'expiry'])
        await run(session, `select admin.record_check($1, $2, 'gmc-uk.org', 'confirmed')`, [slug, kind]);
      expect(await run(session, 'select admin.ask_doctor($1, $2)', [slug, ' '])).toMatchObject(
        says('Say why'),
      );
      expect(await verify()).toMatchObject({ ok: true });
      expect(await verify()).toMatchObject(says('present state (verified)'));
    });
  });

  it('suspends, changes roles, releases, decides and hides with the bodies of the pages', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const [{ email } = { email: '' }] = await session.sql<{ email: string }>(
        'select email from auth.users where id = $1',
        [visit.patientId],
      );
      const release = () =>
        run(session, 'select admin.release_payment($1, $2)', [visit.reference, 'Agreed.']);
      expect(await run(session, `select admin.release_payment('ECT-2222-22', 'x')`)).toMatchObject(
        says('no appointment with the reference'),
      );
      expect(await release()).toMatchObject(says('nothing is due to the doctor yet'));
      await startsIn(session, visit.id, -20);
      expect(
        await run(session, 'select admin.decide_no_show($1, $2, $3)', [visit.reference, 'both', 'x']),
      ).toMatchObject(says('patient_absent'));
      await report(session, doctorOf(visit), visit.id);
      await contest(session, patientOf(visit), visit.id);
      expect(
        await run(session, `select admin.decide_no_show($1, 'took_place', 'Both logs show it.')`, [
          visit.reference,
        ]),
      ).toMatchObject({ ok: true });
      await completeVisit(session, doctorOf(visit), visit.id);
      expect(await release()).toMatchObject({ ok: true });
      expect(
        Date.parse((await see(session, patientOf(visit), visit.id)).payment.dueAt ?? ''),
      ).toBeLessThanOrEqual(Date.now() + 1000);
      const [review] = await session.sql<{ id: string }>(
        `insert into public.reviews (appointment_id, doctor_id, patient_id, author_initial, rating, body)
         values ($1, $2, $3, 'A', 1, 'Rude words.') returning id`,
        [visit.id, visit.doctor.id, visit.patientId],
      );
      expect(await run(session, `select admin.hide_review($1, 'Rude.')`, [review?.id])).toMatchObject(
        says('at least 10'),
      );
      expect(
        await run(session, `select admin.hide_review($1, 'It insults a person.')`, [review?.id]),
      ).toMatchObject({
        ok: true,
      });
      expect(await run(session, `select admin.suspend_user('nobody@example.org', 'x')`)).toMatchObject(
        says('no account with the e-mail'),
      );
      expect(await run(session, `select admin.suspend_user($1, 'Abuse.')`, [email])).toMatchObject({
        ok: true,
      });
      expect(await run(session, `select admin.suspend_user($1, 'Abuse.')`, [email])).toMatchObject(
        says('suspended already'),
      );
      expect(await run(session, `select admin.lift_suspension($1, 'A mistake.')`, [email])).toMatchObject({
        ok: true,
      });
    });
  });
});

it('refuses in the table editor what would break an invariant, and says what to do', async () => {
  await inTransaction(db, async (session) => {
    const visit = await confirmed(session);
    const other = await checkOut(session, {
      ...(await makeCase(session)),
      doctor: visit.doctor,
      startsAt: inHours(300),
    });
    const recordId = await makeRecord(session, visit.patientId, { title: 'Paper' });
    await session.sql(
      `insert into public.visit_types (doctor_id, mode, minutes, amount, currency) values ($1, 'video', 20, 500, 'EUR')`,
      [visit.doctor.id],
    );
    const tries: [sql: string, id: string | null, reason: string][] = [
      ['delete from public.profiles where id = $1', visit.patientId, 'admin.suspend_user'],
      ['delete from public.doctors where id = $1', visit.doctor.id, 'admin.refuse_doctor'],
      ['delete from public.appointments where id = $1', visit.id, 'never deleted'],
      ['delete from public.payments where id = $1', other.paymentId, 'never deleted'],
      [
        'delete from public.ledger_entries where transaction_id in (select id from public.ledger_transactions where payment_id = $1)',
        visit.paymentId,
        'append-only',
      ],
      [
        'update public.ledger_transactions set kind = kind where payment_id = $1',
        visit.paymentId,
        'append-only',
      ],
      [
        'update public.payments set amount = 1 where id = $1',
        visit.paymentId,
        'payments.amount is never changed',
      ],
      [
        `update public.payments set status = 'released' where id = $1`,
        visit.paymentId,
        'admin.release_payment',
      ],
      [
        `update public.payments set status = 'refunded' where id = $1`,
        visit.paymentId,
        'admin.release_payment',
      ],
      [`update public.payments set status = 'pending' where id = $1`, visit.paymentId, 'payments'],
      ['update public.appointments set amount = 1 where id = $1', visit.id, 'appointments.amount'],
      [
        `update public.appointments set status = 'held' where id = $1`,
        visit.id,
        'appointment_transition_invalid',
      ],
      [
        'update public.appointments set doctor_id = patient_id where id = $1',
        visit.id,
        'appointments.doctor_id',
      ],
      [
        `update public.appointments a set starts_at = b.starts_at, ends_at = b.ends_at, blocked = b.blocked
         from public.appointments b where a.id = $1 and b.doctor_id = a.doctor_id and b.id <> a.id`,
        visit.id,
        'appointments_doctor_no_overlap',
      ],
      [
        'update public.medical_records set patient_id = gen_random_uuid() where id = $1',
        recordId,
        'medical_records.patient_id',
      ],
      ['update public.audit_log set action = action where subject_id = $1', visit.id, 'append-only'],
      ['delete from public.platform_settings where $1::uuid is null', null, 'one row of settings'],
      ['insert into public.platform_settings (id) select false where $1::uuid is null', null, 'one_row'],
      [`update public.platform_settings set fee_bps = 20000 where $1::uuid is null`, null, 'fee_bps'],
      [
        `update public.platform_settings set consent_version = 'x' where $1::uuid is null`,
        null,
        'Add the text first',
      ],
      [
        `update public.platform_settings set refund_tiers = '[{"hours_before": 0, "percent": 900}]' where $1::uuid is null`,
        null,
        'percent',
      ],
      [`update public.platform_settings set refund_tiers = '[]' where $1::uuid is null`, null, 'last tier'],
      [
        `update public.platform_settings set hold_limit_days = '{"*": "long"}' where $1::uuid is null`,
        null,
        'hold_limit_days',
      ],
      [`update public.consent_texts set body = body || '.' where $1::uuid is null`, null, 'append-only'],
    ];
    for (const [sql, id, reason] of tries) {
      expect(await session.attempt(owner, sql, [id]), sql).toMatchObject(says(reason));
    }
  });
});

it('lets an author alone change a review, and keeps one administrator', async () => {
  await inTransaction(db, async (session) => {
    const visit = await confirmed(session);
    await startsIn(session, visit.id, -5);
    await completeVisit(session, doctorOf(visit), visit.id);
    const [review] = await session.sql<{ id: string }>(
      `insert into public.reviews (appointment_id, doctor_id, patient_id, author_initial, rating, body)
       values ($1, $2, $3, 'A', 1, 'Too late.') returning id`,
      [visit.id, visit.doctor.id, visit.patientId],
    );
    expect(
      await run(session, 'update public.reviews set rating = 5 where id = $1', [review?.id]),
    ).toMatchObject(says('admin.hide_review'));
    const admin = await makeAdmin(session);
    await session.sql(`update public.profiles set role = 'patient' where role = 'admin' and id <> $1`, [
      admin,
    ]);
    expect(
      await run(session, `update public.profiles set role = 'patient' where id = $1`, [admin]),
    ).toMatchObject(says('last_administrator'));
  });
});
