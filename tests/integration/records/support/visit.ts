/** A patient and a doctor who can sign in, with a paid appointment between them and a file. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import { book, inHours, type Hold } from '../../../db/support/booking.ts';
import { makeAdmin, makeDoctor, type TestDoctor } from '../../../db/support/people.ts';
import { makeRecord } from '../../../db/support/records.ts';
import { commit, type Session } from '../../../db/support/session.ts';
import { cookiesOf, makePatients } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';

const PASSWORD = 'a-test-password-2026';

/** @returns the address to sign in with, once this is committed */
async function letSignIn(session: Session, id: string): Promise<string> {
  const [row] = await session.sql<{ email: string }>(
    `update auth.users set instance_id = '00000000-0000-0000-0000-000000000000', confirmation_token = '', recovery_token = '',
       email_change_token_new = '', email_change = '', encrypted_password = extensions.crypt($2, extensions.gen_salt('bf', 4)),
       raw_app_meta_data = '{"provider":"email","providers":["email"]}' where id = $1 returning email`,
    [id, PASSWORD],
  );
  return row?.email ?? '';
}

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

/** An administrator who has a second factor and gave it. */
export async function makeAdminCookie(db: pg.Pool): Promise<string> {
  const email = await commit(db, async (session) => letSignIn(session, await makeAdmin(session)));
  return cookiesOf(stack, email, PASSWORD, giveSecondFactor);
}

async function giveSecondFactor(client: SupabaseClient): Promise<void> {
  const { data, error } = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'Phone' });
  if (error) throw error;
  const code = new TOTP({ secret: Secret.fromBase32(data.totp.secret) }).generate();
  const proved = await client.auth.mfa.challengeAndVerify({ factorId: data.id, code });
  if (proved.error) throw proved.error;
}

export const page = (url: string, cookie: string) => fetch(url, { headers: { cookie }, redirect: 'manual' });

/** What a reader sees of a page: words without mark-up. */
export const words = (html: string) =>
  html
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'");
