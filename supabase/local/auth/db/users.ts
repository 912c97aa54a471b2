import { randomUUID } from 'node:crypto';
import { listFactors, type FactorRow } from './factors.ts';
import { listIdentities, type IdentityRow } from './identities.ts';
import { type Metadata } from './metadata.ts';
import { one, type Sql } from './sql.ts';

/** Columns of auth.users that are read or written here. */
export type UserRow = {
  id: string;
  aud: string | null;
  role: string | null;
  email: string | null;
  encrypted_password: string | null;
  email_confirmed_at: Date | null;
  invited_at: Date | null;
  confirmation_token: string | null;
  confirmation_sent_at: Date | null;
  recovery_token: string | null;
  recovery_sent_at: Date | null;
  email_change_token_new: string | null;
  email_change: string | null;
  email_change_sent_at: Date | null;
  email_change_token_current: string | null;
  email_change_confirm_status: number | null;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Metadata | null;
  raw_user_meta_data: Metadata | null;
  created_at: Date | null;
  updated_at: Date | null;
  phone: string | null;
  phone_confirmed_at: Date | null;
  phone_change: string | null;
  phone_change_token: string | null;
  phone_change_sent_at: Date | null;
  confirmed_at: Date | null;
  banned_until: Date | null;
  reauthentication_token: string | null;
  reauthentication_sent_at: Date | null;
  deleted_at: Date | null;
  is_sso_user: boolean;
  is_anonymous: boolean;
};

export type User = UserRow & { identities: IdentityRow[]; factors: FactorRow[] };

/** Columns that may be changed; `confirmed_at` is generated and `updated_at` kept here. */
export type UserChange = Partial<Omit<UserRow, 'id' | 'confirmed_at' | 'updated_at'>>;

const INSTANCE = '00000000-0000-0000-0000-000000000000';
const JSON_COLUMNS = new Set(['raw_app_meta_data', 'raw_user_meta_data']);

/** Adds identities and factors to a row of auth.users. */
export async function completeUser(sql: Sql, row: UserRow): Promise<User> {
  const identities = await listIdentities(sql, row.id);
  const factors = await listFactors(sql, row.id);
  return { ...row, identities, factors };
}

async function findWhere(sql: Sql, condition: string, values: unknown[]): Promise<User | null> {
  const text = `select * from auth.users where instance_id = '${INSTANCE}' and ${condition} limit 1`;
  const row = await one<UserRow>(sql, text, values);
  return row && completeUser(sql, row);
}

export function findUserById(sql: Sql, id: string): Promise<User | null> {
  return findWhere(sql, 'id = $1', [id]);
}

/** As findUserById, keeping the row locked until the transaction ends. */
export async function lockUser(sql: Sql, id: string): Promise<User | null> {
  await sql.query('select 1 from auth.users where id = $1 for update', [id]);
  return findUserById(sql, id);
}

export function findUserByEmail(sql: Sql, email: string, aud: string): Promise<User | null> {
  return findWhere(sql, 'lower(email) = lower($1) and aud = $2 and not is_sso_user', [email, aud]);
}

export function findUserByPhone(sql: Sql, phone: string, aud: string): Promise<User | null> {
  return findWhere(sql, 'phone = $1 and aud = $2 and not is_sso_user', [phone, aud]);
}

export function findUserByPhoneChange(sql: Sql, phone: string, aud: string): Promise<User | null> {
  return findWhere(sql, 'phone_change = $1 and aud = $2 and not is_sso_user', [phone, aud]);
}

/** The user who already holds an address, by identity first; `exceptId` may keep its own. */
export async function findUserHoldingEmail(
  sql: Sql,
  email: string,
  aud: string,
  exceptId?: string,
): Promise<User | null> {
  const holder = await findWhere(
    sql,
    `aud = $2 and id in (
       select user_id from auth.identities where email = lower($1) and provider not like 'sso:%'
     ) and id is distinct from $3::uuid`,
    [email, aud, exceptId ?? null],
  );
  if (holder) return holder;
  const user = await findUserByEmail(sql, email, aud);
  return user && user.id !== exceptId ? user : null;
}

function toParameter(column: string, value: unknown): unknown {
  return JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : value;
}

export type NewUser = {
  id?: string;
  aud: string;
  role: string;
  email?: string;
  phone?: string;
  encryptedPassword: string | null;
  appMetadata: Metadata;
  userMetadata: Metadata;
  isAnonymous?: boolean;
};

/** Inserts a user; triggers of the application run here. */
export async function insertUser(sql: Sql, user: NewUser, now: Date): Promise<User> {
  const row = await one<UserRow>(
    sql,
    `insert into auth.users (
       instance_id, id, aud, role, email, phone, encrypted_password, raw_app_meta_data, raw_user_meta_data,
       is_anonymous, created_at, updated_at, confirmation_token, recovery_token, email_change,
       email_change_token_new
     ) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, '', '', '', '') returning *`,
    [
      INSTANCE,
      user.id ?? randomUUID(),
      user.aud,
      user.role,
      user.email ? user.email.toLowerCase() : null,
      user.phone || null,
      user.encryptedPassword,
      JSON.stringify(user.appMetadata),
      JSON.stringify(user.userMetadata),
      user.isAnonymous ?? false,
      now,
    ],
  );
  if (!row) throw new Error('insert into auth.users returned no row');
  return completeUser(sql, row);
}

/** Writes the given columns and returns the user as it now is. */
export async function updateUser(sql: Sql, user: User, change: UserChange): Promise<User> {
  const columns = Object.keys(change);
  const assignments = columns.map((column, index) => `${column} = $${index + 2}`);
  const values = Object.entries(change).map(([column, value]) => toParameter(column, value));
  const row = await one<UserRow>(
    sql,
    `update auth.users set ${[...assignments, 'updated_at = now()'].join(', ')} where id = $1 returning *`,
    [user.id, ...values],
  );
  if (!row) throw new Error(`user ${user.id} vanished while being updated`);
  return { ...row, identities: user.identities, factors: user.factors };
}

/** Reads the user again, with what triggers and other statements changed. */
export async function reloadUser(sql: Sql, user: User): Promise<User> {
  const fresh = await findUserById(sql, user.id);
  if (!fresh) throw new Error(`user ${user.id} vanished`);
  return fresh;
}

export async function deleteUser(sql: Sql, id: string): Promise<void> {
  await sql.query('delete from auth.users where id = $1', [id]);
}

export const isConfirmed = (user: UserRow) => user.email_confirmed_at !== null;
export const isPhoneConfirmed = (user: UserRow) => user.phone_confirmed_at !== null;
export const isBanned = (user: UserRow) =>
  user.banned_until !== null && user.banned_until.getTime() > Date.now();
export const hasVerifiedFactor = (user: User) => user.factors.some((factor) => factor.status === 'verified');
