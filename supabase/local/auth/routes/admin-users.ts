import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { ADMINISTRATOR, recordAudit } from '../db/audit-log.ts';
import { insertIdentity, passwordIdentityData } from '../db/identities.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { mergeMetadata } from '../db/metadata.ts';
import {
  deleteUser,
  findUserById,
  findUserByPhone,
  findUserHoldingEmail,
  reloadUser,
  updateUser,
  type User,
} from '../db/users.ts';
import { AuthError, invalid, notFound, serverError, unprocessable } from '../errors.ts';
import { isUuid } from '../http/bearer.ts';
import { audienceOf, clientIp, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { hashPassword, isPasswordHash, randomPassword } from '../passwords.ts';
import { viewUser } from '../user-view.ts';
import { bannedUntil } from '../users/ban.ts';
import { confirmEmail, confirmPhone } from '../users/confirm-user.ts';
import { createUser, USER_ROLE } from '../users/register-user.ts';
import { softDeleteUser } from '../users/soft-delete-user.ts';

const NIL_UUID = '00000000-0000-0000-0000-000000000000';
const DUPLICATE_EMAIL = 'A user with this email address has already been registered';
const MAX_PASSWORD_BYTES = 72;

/** The user of the request's path. */
export async function requireUserOfPath(service: AuthService, call: Call): Promise<User> {
  const id = call.req.param('userId') ?? '';
  if (!isUuid(id)) throw notFound('validation_failed', 'user_id must be an UUID');
  const user = await findUserById(service.pool, id);
  if (!user) throw notFound('user_not_found', 'User not found');
  return user;
}

async function requireFreeAddress(
  service: AuthService,
  email: string,
  phone: string,
  aud: string,
): Promise<void> {
  if (email !== '' && (await findUserHoldingEmail(service.pool, email, aud))) {
    throw unprocessable('email_exists', DUPLICATE_EMAIL);
  }
  if (phone !== '' && (await findUserByPhone(service.pool, phone, aud))) {
    throw unprocessable('phone_exists', 'Phone number already registered by another user');
  }
}

function requireOwnId(id: string): string | undefined {
  if (id === '') return undefined;
  if (!isUuid(id)) throw invalid('ID must conform to the uuid v4 format');
  if (id === NIL_UUID) throw invalid('ID cannot be a nil uuid');
  return id;
}

async function hashFrom(fields: Fields): Promise<string> {
  const [password, hash] = [fields.optionalText('password'), fields.text('password_hash')];
  if (password !== null && hash !== '')
    throw invalid('Only a password or a password hash should be provided');
  if (hash !== '') {
    if (!isPasswordHash(hash)) throw serverError('Error creating user', 'not a bcrypt hash');
    return hash;
  }
  if (Buffer.byteLength(password ?? '') > MAX_PASSWORD_BYTES) {
    throw invalid(`Password cannot be longer than ${MAX_PASSWORD_BYTES} characters`);
  }
  return hashPassword(password || randomPassword());
}

async function insertWithIdentities(sql: Sql, user: Parameters<typeof createUser>[1]): Promise<User> {
  const created = await createUser(sql, user);
  const { email, phone } = created;
  if (email)
    await insertIdentity(sql, created.id, 'email', passwordIdentityData(created.id, { email }), new Date());
  if (phone)
    await insertIdentity(sql, created.id, 'phone', passwordIdentityData(created.id, { phone }), new Date());
  return reloadUser(sql, created);
}

async function finishCreation(
  sql: Sql,
  created: User,
  fields: Fields,
  until: Date | null | undefined,
): Promise<User> {
  let user = created;
  const appMetadata = fields.map('app_metadata');
  if (appMetadata) {
    user = await updateUser(sql, user, {
      raw_app_meta_data: mergeMetadata(user.raw_app_meta_data, appMetadata),
    });
  }
  if (fields.flag('email_confirm')) user = await confirmEmail(sql, user);
  if (fields.flag('phone_confirm')) user = await confirmPhone(sql, user);
  return until === undefined ? user : updateUser(sql, user, { banned_until: until });
}

/** POST /admin/users */
export async function createByAdmin(service: AuthService, call: Call): Promise<Response> {
  const fields = await readFields(call.req.raw);
  const aud = fields.text('aud') || audienceOf(call);
  if (fields.text('email') === '' && fields.text('phone') === '') {
    throw invalid('Cannot create a user without either an email or phone');
  }
  const email = fields.text('email') === '' ? '' : requireEmail(fields.text('email'));
  const phone = fields.text('phone') === '' ? '' : requirePhone(fields.text('phone'));
  await requireFreeAddress(service, email, phone, aud);
  const id = requireOwnId(fields.text('id'));
  const until = bannedUntil(fields.text('ban_duration'));
  const encryptedPassword = await hashFrom(fields);
  const providers = [...(email ? ['email'] : []), ...(phone ? ['phone'] : [])];
  const appMetadata = { provider: providers[0], providers };
  const userMetadata = fields.map('user_metadata') ?? {};
  const role = fields.text('role') || USER_ROLE;
  try {
    const user = await transaction(service.pool, async (sql) => {
      const draft = {
        ...(id ? { id } : {}),
        aud,
        role,
        email,
        phone,
        encryptedPassword,
        appMetadata,
        userMetadata,
      };
      const created = await insertWithIdentities(sql, draft);
      const traits = { user_id: created.id, user_email: email, user_phone: phone };
      await recordAudit(sql, ADMINISTRATOR, 'user_signedup', clientIp(call), traits);
      return finishCreation(sql, created, fields, until);
    });
    return call.json(viewUser(user));
  } catch (error) {
    throw serverError('Database error creating new user', error instanceof AuthError ? error.detail : error);
  }
}

/** DELETE /admin/users/:userId */
export async function deleteByAdmin(service: AuthService, call: Call): Promise<Response> {
  const user = await requireUserOfPath(service, call);
  const isSoft = (await readFields(call.req.raw, true)).flag('should_soft_delete');
  await transaction(service.pool, async (sql) => {
    const traits = { user_id: user.id, user_email: user.email, user_phone: user.phone };
    await recordAudit(sql, ADMINISTRATOR, 'user_deleted', clientIp(call), traits);
    if (isSoft) await softDeleteUser(sql, user);
    else await deleteUser(sql, user.id);
  }).catch((error: unknown) => {
    throw error instanceof AuthError ? error : serverError('Database error deleting user', error);
  });
  return call.json({});
}
