/** Pictures of people and papers of licences: who sees them, and what becomes of what is left over. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { makeCase } from './support/booking.ts';
import { addPaper } from './support/papers.ts';
import { makeAccount, makeAdmin, makeDoctor } from './support/people.ts';
import { inTransaction, owner, proven, service, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

describe('a paper of a licence', () => {
  it('is opened when it is clean: by its doctor, and by administrators with a trace', async () => {
    await inTransaction(db, async (session) => {
      const [id, other, admin] = [
        await makeAccount(session, { role: 'doctor' }),
        (await makeDoctor(session)).id,
        await makeAdmin(session),
      ];
      const paper = await addPaper(session, id);
      const open = (actor: Parameters<Session['value']>[0]) =>
        session.value(actor, 'select public.open_licence_document($1)', [paper]);
      expect(await open(user(id))).toBeNull();
      await session.as(service, `select public.complete_licence_scan($1, 'failed')`, [paper]);
      expect(
        await session.value(owner, 'select scan_status from public.licence_documents where id = $1', [paper]),
      ).toBe('pending');
      await session.as(service, `select public.complete_licence_scan($1, 'clean')`, [paper]);
      expect(await open(user(id))).toEqual({
        storageKey: `${id}/${paper}`,
        fileName: 'licence.pdf',
        mediaType: 'application/pdf',
        bytes: 4,
      });
      expect(await open(user(other))).toBeNull();
      expect(
        await session.attempt(user(admin), 'select public.open_licence_document($1)', [paper]),
      ).toMatchObject({ ok: false });
      expect(await open(proven(admin))).toMatchObject({ storageKey: `${id}/${paper}` });
      const trace = await session.sql(
        `select actor_id from public.audit_log where action = 'licence_document.opened' and subject_id = $1`,
        [id],
      );
      expect(trace).toEqual([{ actor_id: admin }]);
    });
  });

  it('with a virus is gone, and its doctor is told', async () => {
    await inTransaction(db, async (session) => {
      const id = await makeAccount(session, { role: 'doctor' });
      const paper = await addPaper(session, id);
      await session.as(service, `select public.complete_licence_scan($1, 'infected', 'Eicar')`, [paper]);
      const tasks = await session.as<{ task: { id: string } }>(
        service,
        'select public.claim_licence_removals(0) as task',
      );
      expect(tasks.map(({ task }) => task.id)).toContain(paper);
      await session.as(service, 'select public.complete_licence_removal($1)', [paper]);
      expect(await session.as(user(id), 'select state, scan_status from public.licence_documents')).toEqual([
        { state: 'gone', scan_status: 'infected' },
      ]);
      await session.as(user(id), 'select public.remove_licence_document($1)', [paper]);
      expect(await session.as(user(id), 'select from public.licence_documents')).toEqual([]);
    });
  });
});

describe('a picture', () => {
  const add = async (session: Session, id: string) => {
    const photo = await session.value<string>(user(id), 'select public.begin_photo()');
    return { photo, finish: () => session.value(service, 'select public.finish_photo($1)', [photo]) };
  };

  it('is the last one that arrived whole; the others are swept', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      const [one, two, cut] = [await add(session, id), await add(session, id), await add(session, id)];
      expect([await two.finish(), await one.finish(), await one.finish()]).toEqual([true, true, false]);
      const [row] = await session.sql(
        'select p.photo_id as a, d.photo_id as b from public.profiles p join public.doctors d using (id) where id = $1',
        [id],
      );
      expect(row).toEqual({ a: one.photo, b: one.photo });
      await session.sql(`alter table public.photos disable trigger tg_photos__touch`);
      await session.sql(`update public.photos set updated_at = now() - interval '6 minutes' where id = $1`, [
        cut.photo,
      ]);
      const tasks = await session.as<{ task: { id: string } }>(
        service,
        'select public.claim_photo_removals(0) as task',
      );
      expect(tasks.map(({ task }) => task.id).sort()).toEqual(
        expect.arrayContaining([two.photo, cut.photo].sort()),
      );
      expect(await cut.finish()).toBe(false);
      await session.as(user(id), 'select public.remove_photo()');
      expect(await session.sql('select photo_id from public.doctors where id = $1', [id])).toEqual([
        { photo_id: null },
      ]);
    });
  });

  it('of a listed doctor is everybody’s, of a patient their own and their doctors’', async () => {
    await inTransaction(db, async (session) => {
      const { patientId, doctor } = await makeCase(session);
      const stranger = await makeDoctor(session);
      const [hers, his] = [await add(session, patientId), await add(session, doctor.id)];
      await hers.finish();
      await his.finish();
      const open = (actor: Parameters<Session['value']>[0], { photo }: { photo: string }) =>
        session.value(actor, 'select public.open_photo($1)', [photo]);
      expect(await open({ kind: 'anon' }, his)).toEqual({ userId: doctor.id, isPublic: true });
      expect(await open({ kind: 'anon' }, hers)).toBeNull();
      expect(await open(user(patientId), hers)).toEqual({ userId: patientId, isPublic: false });
      expect(await open(user(doctor.id), hers)).toBeNull();
      expect(await open(user(stranger.id), hers)).toBeNull();
    });
  });
});
