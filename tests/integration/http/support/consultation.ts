/** The pages of a consultation as browsers without scripts ask for them. */
import { afterAll, beforeAll } from 'vitest';
import { cookiesOf, postForm } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';
import type { Visit } from '../../appointments/support/visits.ts';

export const db = stack.database(2);
let app = '';

export function useApp(): void {
  beforeAll(async () => {
    app = await stack.app();
  });
  afterAll(() => db.end());
}

export const get = (path: string, cookie = '') =>
  fetch(app + path, { redirect: 'manual', headers: { cookie } });
export const post = (path: string, cookie: string, fields: Record<string, string>) =>
  postForm({ url: app + path, cookie, fields });

/** The cookies of both, and the address of the appointment. */
export async function parties(visit: Visit) {
  const [doctor, patient] = await Promise.all([
    cookiesOf(stack, visit.doctor.email),
    cookiesOf(stack, visit.patient.email),
  ]);
  return { doctor, patient, page: `/appointments/${visit.id}` };
}

/** The secret part of the room's address. */
export const tokenOf = async (id: string) => {
  const { rows } = await db.query<{ token: string }>(
    'select room_token as token from public.consultations where appointment_id = $1',
    [id],
  );
  return rows[0]?.token ?? 'none';
};
