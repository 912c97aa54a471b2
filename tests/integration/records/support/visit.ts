/** A patient and a doctor who can sign in, with a paid appointment between them and a file. */
import type pg from 'pg';
import { book, inHours, type Hold } from '../../../db/support/booking.ts';
import { makeDoctor, type TestDoctor } from '../../../db/support/people.ts';
import { makeRecord } from '../../../db/support/records.ts';
import { commit } from '../../../db/support/session.ts';
import { letSignIn } from '../../../support/administrators.ts';
import { cookiesOf, makePatients } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';

export type Visit = {
  patientId: string;
  patientCookie: string;
  doctor: TestDoctor;
  doctorCookie: string;
  hold: Hold;
  recordId: string;
};

export async function makeVisit(db: pg.Pool, title = 'Blood test'): Promise<Visit> {
  const [email = ''] = await makePatients(db, 1);
  const made = await commit(db, async (session) => {
    const [row] = await session.sql<{ id: string }>('select id from auth.users where email = $1', [email]);
    const patientId = row?.id ?? '';
    const doctor = await makeDoctor(session);
    const hold = await book(session, { doctor, patientId, startsAt: inHours(48) });
    await session.sql(
      `update public.appointments set status = 'confirmed', confirmed_at = now() where id = $1`,
      [hold.id],
    );
    const recordId = await makeRecord(session, patientId, { title });
    return { patientId, doctor, hold, recordId, doctorEmail: await letSignIn(session, doctor.id) };
  });
  const [patientCookie, doctorCookie] = await Promise.all([
    cookiesOf(stack, email),
    cookiesOf(stack, made.doctorEmail),
  ]);
  return { ...made, patientCookie, doctorCookie };
}

export { makeAdminCookie } from '../../../support/administrators.ts';

export const page = (url: string, cookie: string) => fetch(url, { headers: { cookie }, redirect: 'manual' });

/** What a reader sees of a page: words without mark-up. */
export const words = (html: string) =>
  html
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'");
