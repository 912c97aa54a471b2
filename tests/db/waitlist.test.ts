import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, inHours, makeCase, tryBook, type Case } from './support/booking.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, user, type Session } from './support/session.ts';
import {
  confirm,
  day,
  free,
  isFree,
  letOfferLapse,
  line,
  offersOf,
  openOffer,
  passOn,
  tryJoin,
  waitFor,
} from './support/waitlist.ts';

const db = stack.database(2);
afterAll(() => db.end());

const by = (visit: Case, patientId: string): Case => ({ ...visit, patientId });
const decline = (session: Session, patientId: string, offerId: string) =>
  session.as(user(patientId), 'select public.decline_waitlist_offer($1)', [offerId]);

describe('a time that becomes free', () => {
  it('is offered to the first in line, in the same act, and kept from everybody else', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = '', second = ''] = await line(session, visit, 2);
      await free(session, visit);
      const offer = await openOffer(session, visit.doctor.id);
      expect(offer).toMatchObject({ patient_id: first, starts_at: new Date(visit.startsAt) });
      expect([
        await isFree(session, visit, first),
        await isFree(session, visit, second),
        await isFree(session, visit, visit.patientId),
      ]).toEqual([true, false, false]);
      expect(await tryBook(session, visit)).toMatchObject({ ok: false, message: 'slot_taken' });
      const mails = await session.sql(
        `select recipient_id, expires_at = created_at + interval '30 minutes' as in_time from public.mail_outbox where dedupe_key = 'waitlist_offer:' || $1`,
        [offer.id],
      );
      expect(mails).toEqual([{ recipient_id: first, in_time: true }]);
    }));

  it('is taken by the one it is offered to, who then waits no more', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = ''] = await line(session, visit, 2);
      await free(session, visit);
      await confirm(session, by(visit, first));
      expect(await offersOf(session, visit.doctor.id)).toMatchObject([
        { patient_id: first, state: 'accepted' },
      ]);
      const states = await session.sql(
        'select state from public.waitlist_entries where doctor_id = $1 order by created_at',
        [visit.doctor.id],
      );
      expect(states).toEqual([{ state: 'fulfilled' }, { state: 'waiting' }]);
    }));

  it('is no time for another patient’s appointment to be moved to', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const mover = await makePatient(session);
      const id = await confirm(session, { ...visit, patientId: mover, startsAt: inHours(120) });
      const [first = ''] = await line(session, visit, 1);
      await free(session, visit);
      expect((await openOffer(session, visit.doctor.id)).patient_id).toBe(first);
      const times = await session.as(
        user(mover),
        `select from public.list_move_times($1, $2::timestamptz, $2::timestamptz + interval '1 second')`,
        [id, visit.startsAt],
      );
      expect(times).toEqual([]);
      const moved = await session.attempt(user(mover), 'select public.move_appointment($1, $2, 0)', [
        id,
        visit.startsAt,
      ]);
      expect(moved).toMatchObject({ ok: false, message: 'slot_taken' });
    }));

  it('goes down the line when it is declined, and never to the same person twice', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = '', second = ''] = await line(session, visit, 2);
      await free(session, visit);
      await decline(session, first, (await openOffer(session, visit.doctor.id)).id);
      const next = await openOffer(session, visit.doctor.id);
      expect(next.patient_id).toBe(second);
      await decline(session, second, next.id);
      await decline(session, second, next.id);
      await passOn(session);
      expect((await offersOf(session, visit.doctor.id)).map(({ state }) => state)).toEqual([
        'declined',
        'declined',
      ]);
      expect((await tryBook(session, visit)).ok).toBe(true);
    }));

  it('goes to the next when the half hour is over, with the worker', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [, second] = await line(session, visit, 2);
      await free(session, visit);
      await letOfferLapse(session, (await openOffer(session, visit.doctor.id)).id);
      await passOn(session);
      expect(await openOffer(session, visit.doctor.id)).toMatchObject({ patient_id: second });
    }));

  it('is free for all when the half hour is over and no worker runs', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = ''] = await line(session, visit, 1);
      await free(session, visit);
      const { id } = await openOffer(session, visit.doctor.id);
      await letOfferLapse(session, id);
      expect(await isFree(session, visit, visit.patientId)).toBe(true);
      const shown = await session.value<{ state: string }>(
        user(first),
        'select public.get_waitlist_offer($1)',
        [id],
      );
      expect(shown.state).toBe('lapsed');
      expect((await tryBook(session, visit)).ok).toBe(true);
      await passOn(session);
      expect(await tryBook(session, by(visit, first))).toMatchObject({ ok: false, message: 'slot_taken' });
    }));

  it('is not offered when it begins sooner than the doctor’s notice, and offers end before it', () =>
    inTransaction(db, async (session) => {
      const near = await makeCase(session, { notice: 0 }, 3);
      await line(session, near, 1);
      await session.sql('update public.doctors set notice_minutes = 300 where id = $1', [near.doctor.id]);
      await session.sql(
        `insert into private.freed_times (doctor_id, during) values ($1, tstzrange($2::timestamptz, $2::timestamptz + interval '30 minutes'))`,
        [near.doctor.id, near.startsAt],
      );
      await passOn(session);
      expect(await offersOf(session, near.doctor.id)).toEqual([]);

      const soon = await makeCase(session, { notice: 120 }, 2.2);
      await line(session, soon, 1);
      await free(session, soon);
      const rows = await session.sql(
        `select expires_at <= starts_at - interval '2 hours' as in_time from public.waitlist_offers where doctor_id = $1`,
        [soon.doctor.id],
      );
      expect(rows).toEqual([{ in_time: true }]);
    }));

  it('is offered only on the days and hours somebody waits for, on their clock', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session, {}, 96);
      const weekday = ((new Date(visit.startsAt).getUTCDay() + 6) % 7) + 1;
      const hour = new Date(visit.startsAt).getUTCHours();
      const part = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
      const others = ['morning', 'afternoon', 'evening'].filter((one) => one !== part);
      const wishes = [
        { until: day(2) },
        { weekdays: [(weekday % 7) + 1] },
        { dayParts: others },
        { weekdays: [weekday], dayParts: [part] },
      ];
      const patients: string[] = [];
      for (const [index, wish] of wishes.entries()) {
        const patientId = await makePatient(session);
        const entry = await waitFor(session, visit, patientId, wish);
        await session.sql(
          'update public.waitlist_entries set created_at = now() + make_interval(secs => $2) where id = $1',
          [entry, index],
        );
        patients.push(patientId);
      }
      await free(session, visit);
      expect((await openOffer(session, visit.doctor.id)).patient_id).toBe(patients[3]);
    }));

  it('is not offered to somebody who has another appointment then', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = '', second = ''] = await line(session, visit, 2);
      const elsewhere = await makeCase(session);
      await book(session, { ...elsewhere, patientId: first, startsAt: visit.startsAt });
      await free(session, visit);
      expect((await openOffer(session, visit.doctor.id)).patient_id).toBe(second);
    }));

  it('may have opened as hours, not only been given back', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      await session.sql('delete from public.availability_rules where doctor_id = $1', [visit.doctor.id]);
      const [first, second] = await line(session, visit, 2);
      const at = inHours(72);
      await session.sql(
        `insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at)
         values ($1, 'extra', $2, $2::timestamptz + interval '1 hour')`,
        [visit.doctor.id, at],
      );
      await passOn(session);
      const offers = await offersOf(session, visit.doctor.id);
      expect(offers.map(({ patient_id }) => patient_id)).toEqual([first, second]);
      expect(new Set(offers.map(({ starts_at }) => starts_at.getTime())).size).toBe(2);
    }));
});

describe('getting in line', () => {
  it('is refused for what cannot be waited for, and nothing is kept', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const { patientId } = visit;
      const { visitTypeId } = visit.doctor;
      const other = await makeCase(session);
      const theirs = await confirm(session, other);
      const refusals: [string, string | null, string | null, object][] = [
        ['not_found', '00000000-0000-4000-8000-000000000000', null, {}],
        ['not_found', null, theirs, {}],
        ['dates_invalid', visitTypeId, null, { from: day(5), until: day(4) }],
        ['dates_invalid', visitTypeId, null, { from: day(-9), until: day(-3) }],
        ['dates_invalid', visitTypeId, null, { until: day(400) }],
      ];
      for (const [message, type, appointment, wish] of refusals) {
        expect(await tryJoin(session, patientId, type, appointment, wish)).toMatchObject({
          ok: false,
          message,
        });
      }
      expect((await tryJoin(session, patientId, visitTypeId, null, { weekdays: [8] })).ok).toBe(false);
      expect((await tryJoin(session, patientId, visitTypeId, null, { dayParts: ['night'] })).ok).toBe(false);
      expect(await tryJoin(session, visit.doctor.id, visitTypeId, null)).toMatchObject({
        message: 'not_patient',
      });
      const held = await book(session, visit);
      expect(await tryJoin(session, patientId, null, held.id)).toMatchObject({ message: 'wrong_state' });
      const rows = await session.sql('select from public.waitlist_entries where patient_id = $1', [
        patientId,
      ]);
      expect(rows).toEqual([]);
    }));

  it('counts once for the same thing, and five times at most', () =>
    inTransaction(db, async (session) => {
      const patientId = await makePatient(session);
      const visits: Case[] = [];
      for (let index = 0; index < 6; index += 1) visits.push(await makeCase(session));
      const join = (visit: Case | undefined) =>
        tryJoin(session, patientId, visit?.doctor.visitTypeId ?? '', null);
      for (const visit of visits.slice(0, 5)) expect((await join(visit)).ok).toBe(true);
      expect(await join(visits[0])).toMatchObject({ message: 'already_waiting' });
      expect(await join(visits[5])).toMatchObject({ message: 'waitlist_full' });
    }));

  it('ends by leaving, which lets an open offer go to the next', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = '', second = ''] = await line(session, visit, 2);
      await free(session, visit);
      const [entry] = await session.sql<{ id: string }>(
        'select id from public.waitlist_entries where patient_id = $1',
        [first],
      );
      const leave = (patient: string) =>
        session.attempt(user(patient), 'select public.leave_waitlist($1)', [entry?.id], true);
      expect(await leave(second)).toMatchObject({ ok: false, message: 'not_found' });
      expect((await leave(first)).ok).toBe(true);
      expect((await leave(first)).ok).toBe(true);
      expect((await openOffer(session, visit.doctor.id)).patient_id).toBe(second);
    }));

  it('ends when its last day has passed', () =>
    inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [first = ''] = await line(session, visit, 1);
      await session.sql(
        `update public.waitlist_entries set from_date = current_date - 9, until_date = current_date - 3 where patient_id = $1`,
        [first],
      );
      const listed = await session.value<unknown[]>(user(first), 'select public.list_waitlist()');
      expect(listed).toEqual([]);
      await passOn(session);
      const rows = await session.sql('select state from public.waitlist_entries where patient_id = $1', [
        first,
      ]);
      expect(rows).toEqual([{ state: 'ended' }]);
    }));
});
