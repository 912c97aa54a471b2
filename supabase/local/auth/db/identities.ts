import { randomUUID } from 'node:crypto';
import { type Metadata } from './metadata.ts';
import { one, type Sql } from './sql.ts';

export type IdentityRow = {
  id: string;
  provider_id: string;
  user_id: string;
  identity_data: Metadata;
  provider: string;
  last_sign_in_at: Date | null;
  created_at: Date | null;
  updated_at: Date | null;
  email: string | null;
};

export async function listIdentities(sql: Sql, userId: string): Promise<IdentityRow[]> {
  const { rows } = await sql.query<IdentityRow>(
    'select * from auth.identities where user_id = $1 order by created_at, id',
    [userId],
  );
  return rows;
}

/** What a password identity remembers of its owner. */
export function passwordIdentityData(
  userId: string,
  address: { email?: string; phone?: string },
  verified: { email?: boolean; phone?: boolean } = {},
): Metadata {
  return {
    sub: userId,
    ...(address.email ? { email: address.email } : {}),
    ...(address.phone ? { phone: address.phone } : {}),
    email_verified: verified.email ?? false,
    phone_verified: verified.phone ?? false,
  };
}

export async function insertIdentity(
  sql: Sql,
  userId: string,
  provider: 'email' | 'phone',
  data: Metadata,
  now: Date,
): Promise<IdentityRow> {
  const row = await one<IdentityRow>(
    sql,
    `insert into auth.identities (id, provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6, $6) returning *`,
    [randomUUID(), userId, userId, JSON.stringify(data), provider, now],
  );
  if (!row) throw new Error('insert into auth.identities returned no row');
  return row;
}

/** Merges data into one identity of a user; no effect when the user has none of that provider. */
export async function updateIdentityData(
  sql: Sql,
  userId: string,
  provider: 'email' | 'phone',
  data: Metadata,
): Promise<void> {
  await sql.query(
    `update auth.identities set identity_data = identity_data || $3::jsonb, updated_at = now()
     where user_id = $1 and provider = $2`,
    [userId, provider, JSON.stringify(data)],
  );
}

/** Providers of a user in the order they were added; shown in app_metadata. */
export async function listProviders(sql: Sql, userId: string): Promise<string[]> {
  const identities = await listIdentities(sql, userId);
  return [...new Set(identities.map((identity) => identity.provider))];
}
