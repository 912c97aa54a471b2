import { requireEmail } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { transaction } from '../db/sql.ts';
import { findUserByEmail } from '../db/users.ts';
import { audienceOf, type Call } from '../http/call.ts';
import { readFields } from '../http/fields.ts';
import { prepareLetter, sendPrepared } from '../mail/token-letters.ts';
import { viewUser } from '../user-view.ts';
import { inviteAccount } from '../users/invite-user.ts';
import { mailOrigin } from './sign-up.ts';

/** POST /invite */
export async function invite(service: AuthService, call: Call): Promise<Response> {
  const fields = await readFields(call.req.raw);
  const email = requireEmail(fields.text('email'));
  const aud = audienceOf(call);
  const origin = mailOrigin(service, call);
  const existing = await findUserByEmail(service.pool, email, aud);
  const letter = await transaction(service.pool, async (sql) => {
    const user = await inviteAccount(sql, existing, { email, data: fields.map('data'), aud }, origin.ip);
    return prepareLetter(service, sql, user, 'invite');
  });
  await sendPrepared(service, letter, origin);
  return call.json(viewUser(letter.user));
}
