import pg from 'pg';
import { Secret, TOTP } from 'otpauth';

/** Of the demonstration on this machine only: nothing but `npm run demo` ever writes it anywhere. */
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const EMAIL = 'admin@example.org';

/** What the administrator's authenticator app would show now. */
export const demoCode = (): string => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate();

/** Gives the demonstration's administrator a second factor whose codes `npm run demo:code` prints, unless there is one. */
export async function addDemoFactor(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into auth.mfa_factors (id, user_id, friendly_name, factor_type, status, secret, created_at, updated_at)
       select gen_random_uuid(), u.id, 'Demonstration', 'totp', 'verified', $2, now(), now() from auth.users u
       where u.email = $1 and not exists (select from auth.mfa_factors f where f.user_id = u.id and f.status = 'verified')`,
      [EMAIL, SECRET],
    );
  } finally {
    await client.end();
  }
}
