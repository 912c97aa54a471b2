import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { ADMINISTRATOR, recordAudit } from '../db/audit-log.ts';
import { insertIdentity, passwordIdentityData, updateIdentityData } from '../db/identities.ts';
import { isUniqueViolation, transaction, type Sql } from '../db/sql.ts';
import { mergeMetadata, type Metadata } from '../db/metadata.ts';
import {
  findUserHoldingEmail,
  lockUser,
  reloadUser,
  updateUser,
  type User,
  type UserChange,
} from '../db/users.ts';
import { AuthError, serverError, unprocessable } from '../errors.ts';
import { clientIp, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { hashPassword, requireStrength } from '../passwords.ts';
import { viewUser } from '../user-view.ts';
import { bannedUntil } from '../users/ban.ts';
import { confirmEmail, confirmPhone } from '../users/confirm-user.ts';
import { storePassword } from '../users/store-password.ts';
import { requireUserOfPath } from './admin-users.ts';

type AdminUpdate = {
  role: string;
  email: string;
  phone: string;
  emailConfirm: boolean;
  phoneConfirm: boolean;
  hash: string | null;
  until: Date | null | undefined;
  appMetadata: Metadata | null;
  userMetadata: Metadata | null;
};

async function parseUpdate(service: AuthService, fields: Fields): Promise<AdminUpdate> {
  const password = fields.optionalText('password');
  const email = fields.text('email') === '' ? '' : requireEmail(fields.text('email'));
  const phone = fields.text('phone') === '' ? '' : requirePhone(fields.text('phone'));
  const until = bannedUntil(fields.text('ban_duration'));
  if (password !== null) requireStrength(password, service.config);
  return {
    role: fields.text('role').trim(),
    email,
    phone,
    emailConfirm: fields.flag('email_confirm'),
    phoneConfirm: fields.flag('phone_confirm'),
    hash: password === null ? null : await hashPassword(password),
    until,
    appMetadata: fields.map('app_metadata'),
    userMetadata: fields.map('user_metadata'),
  };
}

/** Moves a user to an address or number, and the identity with it. */
async function moveTo(
  sql: Sql,
  user: User,
  target: { provider: 'email' | 'phone'; address: string; isVerified: boolean },
): Promise<User> {
  const { provider, address, isVerified } = target;
  const verified = { [provider]: isVerified };
  if (user.identities.some((identity) => identity.provider === provider)) {
    await updateIdentityData(sql, user.id, provider, {
      [provider]: address,
      [`${provider}_verified`]: isVerified,
    });
  } else {
    await insertIdentity(
      sql,
      user.id,
      provider,
      passwordIdentityData(user.id, { [provider]: address }, verified),
      new Date(),
    );
  }
  const anonymity = user.is_anonymous && isVerified ? { is_anonymous: false } : {};
  return updateUser(sql, user, { [provider]: address, ...anonymity });
}

function plainChanges(user: User, update: AdminUpdate): UserChange {
  const { appMetadata, userMetadata, until } = update;
  return {
    ...(appMetadata ? { raw_app_meta_data: mergeMetadata(user.raw_app_meta_data, appMetadata) } : {}),
    ...(userMetadata ? { raw_user_meta_data: mergeMetadata(user.raw_user_meta_data, userMetadata) } : {}),
    ...(until === undefined ? {} : { banned_until: until }),
  };
}

async function apply(sql: Sql, target: User, update: AdminUpdate): Promise<User> {
  let user = (await lockUser(sql, target.id)) ?? target;
  if (update.role !== '') user = await updateUser(sql, user, { role: update.role });
  if (update.emailConfirm) user = await confirmEmail(sql, user);
  if (update.phoneConfirm) user = await confirmPhone(sql, user);
  if (update.hash !== null) user = await storePassword(sql, user, update.hash);
  if (update.email !== '') {
    user = await moveTo(sql, user, {
      provider: 'email',
      address: update.email,
      isVerified: update.emailConfirm,
    });
  }
  if (update.phone !== '') {
    user = await moveTo(sql, user, {
      provider: 'phone',
      address: update.phone,
      isVerified: update.phoneConfirm,
    });
  }
  await updateUser(sql, user, plainChanges(user, update));
  return reloadUser(sql, user);
}

/** PUT /admin/users/:userId */
export async function updateByAdmin(service: AuthService, call: Call): Promise<Response> {
  const target = await requireUserOfPath(service, call);
  const update = await parseUpdate(service, await readFields(call.req.raw));
  if (
    update.email !== '' &&
    (await findUserHoldingEmail(service.pool, update.email, target.aud ?? '', target.id))
  ) {
    throw unprocessable('email_exists', 'A user with this email address has already been registered');
  }
  try {
    const user = await transaction(service.pool, async (sql) => {
      const updated = await apply(sql, target, update);
      const traits = { user_id: updated.id, user_email: updated.email, user_phone: updated.phone };
      await recordAudit(sql, ADMINISTRATOR, 'user_modified', clientIp(call), traits);
      return updated;
    });
    return call.json(viewUser(user));
  } catch (error) {
    if (error instanceof AuthError) throw error;
    if (isUniqueViolation(error)) {
      throw unprocessable('phone_exists', 'A user with this phone number has already been registered');
    }
    throw serverError('Error updating user', error);
  }
}
