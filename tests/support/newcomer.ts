import type pg from 'pg';
import { cookiesOf, makePatients } from './signed-in.ts';
import { stack } from './stack.ts';

/** An account that confirmed its address and has done nothing else yet, with a session. */
export async function makeNewcomer(database: pg.Pool, role: 'patient' | 'doctor') {
  const [email = ''] = await makePatients(database, 1);
  const { rows } = await database.query<{ id: string }>('select id from auth.users where email = $1', [
    email,
  ]);
  const id = rows[0]?.id ?? '';
  await database.query('delete from public.consents where user_id = $1', [id]);
  await database.query(
    'update public.profiles set onboarded_at = null, country_code = null, role = $2 where id = $1',
    [id, role],
  );
  await database.query('update public.patients set birth_date = null where id = $1', [id]);
  if (role === 'doctor') {
    await database.query('delete from public.patients where id = $1', [id]);
    await database.query('insert into public.doctors (id) values ($1)', [id]);
  }
  return { id, email, cookie: await cookiesOf(stack, email) };
}
