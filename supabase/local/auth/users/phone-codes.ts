import { type AuthService } from '../auth-service.ts';
import { saveOneTimeToken } from '../db/one-time-tokens.ts';
import { type Sql } from '../db/sql.ts';
import { updateUser, type User } from '../db/users.ts';
import { unprocessable } from '../errors.ts';
import { hashOtp } from '../tokens/one-time.ts';

/** The fixed code of a test number; undefined for a real one. */
export function testCode(service: AuthService, phone: string): string | undefined {
  return service.config.sms.testOtp[phone];
}

/** "Sends" a code to a number: only test numbers have one, since there is no text message provider here. */
export async function prepareTextMessage(
  service: AuthService,
  sql: Sql,
  user: User,
  phone: string,
): Promise<User> {
  const code = testCode(service, phone);
  if (code === undefined) {
    throw unprocessable(
      'sms_send_failed',
      'Error sending confirmation OTP to provider: no text message provider',
    );
  }
  const hash = hashOtp(phone, code);
  await saveOneTimeToken(sql, { userId: user.id, type: 'confirmation_token', hash, relatesTo: phone });
  return updateUser(sql, user, { confirmation_token: hash, confirmation_sent_at: new Date() });
}
