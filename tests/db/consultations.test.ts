/** Consultations: their states, drafts in two windows, versions. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { aVisitNow, type ConsultationView as View } from './support/consultation.ts';
import { makeDoctor } from './support/people.ts';
import { inTransaction, owner, service, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const LINE = { drug: 'Ibuprofen', strength: '400 mg', dose: '1 tablet', frequency: 'three times a day' };

type Saved = { revision: number };
const statusOf = (session: Session, id: string) =>
  session.value<string>(owner, 'select status::text from public.consultations where appointment_id = $1', [
    id,
  ]);

describe('its states', () => {
  it('move only along their way, also by hand', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await aVisitNow(session);
      const set = (status: string) =>
        session.attempt(
          owner,
          `update public.consultations set status = $2::public.consultation_status,
          completed_at = now(), shared_summary = 'x' where appointment_id = $1`,
          [id, status],
        );
      expect(await set('completed')).toMatchObject({ message: 'consultation_transition_invalid' });
      expect((await set('in_progress')).ok).toBe(true);
      await session.sql(`update public.consultations set status = 'in_progress' where appointment_id = $1`, [
        id,
      ]);
      expect(await set('scheduled')).toMatchObject({ message: 'consultation_transition_invalid' });
      expect((await set('completed')).ok).toBe(true);
    });
  });

  it.each(['cancelled', 'no_show'])(
    'follow an appointment that becomes %s, whoever changes it',
    async (status) => {
      await inTransaction(db, async (session) => {
        const { id, doctor } = await aVisitNow(session);
        await session.as(doctor, 'select public.start_consultation($1)', [id]);
        await session.as(
          service,
          `update public.appointments set status = $2::public.appointment_status where id = $1`,
          [id, status],
        );
        expect(await statusOf(session, id)).toBe('cancelled');
        const back = await session.attempt(
          owner,
          `update public.consultations set status = 'scheduled' where appointment_id = $1`,
          [id],
        );
        expect(back).toMatchObject({ message: 'consultation_transition_invalid' });
        const save = await session.attempt(doctor, `select public.save_consultation($1, 'late')`, [id]);
        expect(save).toMatchObject({ message: 'wrong_state' });
      });
    },
  );
});

describe('the draft', () => {
  it('is never written over unseen by another window', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor } = await aVisitNow(session);
      const save = (note: string, revision: number, writer: string | null) =>
        session.attempt<{ saved: Saved }>(
          doctor,
          `select public.save_consultation($1, p_private_note => $2, p_revision => $3, p_writer => $4, p_keep => false) as saved`,
          [id, note, revision, writer],
          true,
        );
      expect(await save('one', 0, 'tab-a')).toMatchObject({ rows: [{ saved: { revision: 1 } }] });
      expect(await save('two', 0, 'tab-b')).toMatchObject({ message: 'stale' });
      expect(await save('two', 0, null)).toMatchObject({ message: 'stale' });
      // An answer that was lost on the way: the window tries again over what it last knew.
      expect(await save('one, longer', 0, 'tab-a')).toMatchObject({ rows: [{ saved: { revision: 2 } }] });
      // The same text again changes nothing.
      expect(await save('one, longer', 0, 'tab-b')).toMatchObject({ rows: [{ saved: { revision: 2 } }] });
      expect(await save('two', 2, 'tab-b')).toMatchObject({ rows: [{ saved: { revision: 3 } }] });
    });
  });

  it('keeps what another window had saved when it is written over knowingly', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor } = await aVisitNow(session);
      await session.as(
        doctor,
        `select public.save_consultation($1, 'theirs', p_revision => 0, p_keep => false)`,
        [id],
      );
      await session.as(doctor, `select public.save_consultation($1, 'mine', p_revision => 1)`, [id]);
      const { desk } = await session.value<View>(doctor, 'select public.get_consultation($1)', [id]);
      expect(desk?.notes.map(({ privateNote }) => privateNote)).toEqual(['mine', 'theirs']);
      expect(desk?.draft).toMatchObject({ privateNote: 'mine' });
    });
  });

  it('is the doctor’s alone', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor, patient } = await aVisitNow(session);
      await session.as(doctor, `select public.save_consultation($1, 'secret', 'not yet')`, [id]);
      const seen = await session.value<View>(patient, 'select public.get_consultation($1)', [id]);
      expect(JSON.stringify(seen)).not.toMatch(/secret|not yet/);
      expect(seen.desk).toBeNull();
      const stranger = user((await makeDoctor(session)).id);
      expect(await session.value(stranger, 'select public.get_consultation($1)', [id])).toBeNull();
    });
  });

  it('takes what is half written, and gives only what is whole', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor } = await aVisitNow(session);
      const half = JSON.stringify([{ drug: 'Ibuprofen' }, { drug: '  ' }]);
      await session.as(doctor, `select public.save_consultation($1, p_prescription => $2)`, [id, half]);
      const finish = (lines: unknown) =>
        session.attempt(
          doctor,
          `select public.complete_consultation($1, 'Rest.', p_prescription => $2, p_follow_up => '{"weeks":"6"}')`,
          [id, lines === null ? null : JSON.stringify(lines)],
          true,
        );
      expect(await finish(null)).toMatchObject({ message: 'prescription_incomplete' });
      expect(await finish([{ ...LINE, drug: 'x'.repeat(121) }])).toMatchObject({
        message: 'prescription_invalid',
      });
      expect((await finish([LINE, {}])).ok).toBe(true);
      const { versions } = await session.value<View>(doctor, 'select public.get_consultation($1)', [id]);
      expect(versions).toMatchObject([
        { version: 1, sharedSummary: 'Rest.', prescription: [LINE], followUp: { weeks: 6 } },
      ]);
      expect(
        await session.sql('select from public.consultation_drafts where doctor_id = $1', [doctor.id]),
      ).toEqual([]);
    });
  });
});

describe('an amendment', () => {
  const amend = (
    session: Session,
    doctor: ReturnType<typeof user>,
    id: string,
    version: number,
    summary: string,
    reason: string | null,
  ) =>
    session.attempt(
      doctor,
      'select public.amend_consultation($1, $2, $3, $4, $5) as done',
      [id, version, reason, summary, null],
      true,
    );

  it('is a further version with its reason, and overwrites nothing', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor, patient } = await aVisitNow(session);
      expect(await amend(session, doctor, id, 1, 'x', 'y')).toMatchObject({ message: 'wrong_state' });
      await session.as(doctor, `select public.complete_consultation($1, 'First.')`, [id]);
      expect(await amend(session, doctor, id, 1, 'Second.', '  ')).toMatchObject({
        message: 'reason_missing',
      });
      expect(await amend(session, doctor, id, 1, '', 'why')).toMatchObject({ message: 'summary_missing' });
      expect(await amend(session, doctor, id, 1, 'x'.repeat(20_001), 'why')).toMatchObject({
        message: 'text_too_long',
      });
      expect((await amend(session, doctor, id, 1, 'Second.', 'The MRI arrived.')).ok).toBe(true);
      expect(await amend(session, doctor, id, 1, 'Third.', 'Stale.')).toMatchObject({ message: 'stale' });
      const { versions } = await session.value<View>(patient, 'select public.get_consultation($1)', [id]);
      expect(versions.map(({ sharedSummary, reason }) => [sharedSummary, reason])).toEqual([
        ['Second.', 'The MRI arrived.'],
        ['First.', null],
      ]);
      for (const change of [`set shared_summary = 'x'`, `set reason = 'x'`]) {
        expect(await session.attempt(owner, `update public.consultation_versions ${change}`)).toMatchObject({
          code: '42501',
        });
      }
      expect(await session.attempt(owner, 'delete from public.consultation_versions')).toMatchObject({
        code: '42501',
      });
    });
  });

  it('is told without a word of it: no mail, event or audit row holds clinical text', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor } = await aVisitNow(session);
      await session.as(doctor, `select public.complete_consultation($1, 'Zebra one.', 'Zebra note.')`, [id]);
      await amend(session, doctor, id, 1, 'Zebra two.', 'Zebra reason.');
      const told = await session.sql(
        `select payload::text as t from public.mail_outbox where payload ->> 'appointmentId' = $1
         union all select data::text from public.appointment_events where appointment_id = $1::uuid
         union all select data::text from public.audit_log where subject_id = $1`,
        [id],
      );
      expect(told.length).toBeGreaterThan(4);
      expect(JSON.stringify(told)).not.toMatch(/zebra/i);
      const mails = await session.sql(
        `select kind from public.mail_outbox where payload ->> 'appointmentId' = $1`,
        [id],
      );
      expect(mails).toContainEqual({ kind: 'consultation_amended' });
    });
  });

  it('of the private note alone tells nobody', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor } = await aVisitNow(session);
      await session.as(doctor, `select public.complete_consultation($1, 'First.', 'One.')`, [id]);
      const done = await session.value(
        doctor,
        `select public.amend_consultation($1, 1, p_private_note => 'Two.')`,
        [id],
      );
      expect(done).toEqual({ version: 1, amended: false });
      const { desk } = await session.value<View>(doctor, 'select public.get_consultation($1)', [id]);
      expect(desk?.notes.map(({ privateNote }) => privateNote)).toEqual(['Two.', 'One.']);
    });
  });
});
