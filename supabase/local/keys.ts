import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet, type JWK } from 'jose';

/** Every secret of one data folder. Made once, kept in `keys.json`, readable by its owner only. */
export type StackSecrets = {
  /** ES256 private key that signs the tokens of signed-in users. */
  signingKey: JWK;
  /** HS256 secret of the two legacy keys below. */
  jwtSecret: string;
  anonJwt: string;
  serviceRoleJwt: string;
  publishableKey: string;
  secretKey: string;
  storageSigningSecret: string;
  sessionSecret: string;
  cronSecret: string;
  /** Standard-webhooks secret of the Send Email hook, `v1,whsec_<base64>`. */
  sendEmailHookSecret: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
  stripeConnectWebhookSecret: string;
  postmarkServerToken: string;
  /** Password that Postmark's webhook shows. */
  postmarkWebhookSecret: string;
  /** Ed25519 private key that signs the codes on receipts. */
  receiptSigningKey: JWK;
};

const TEN_YEARS_S = 10 * 365 * 24 * 3600;

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

function alphanumeric(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

async function legacyKey(role: 'anon' | 'service_role', secret: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iss: 'supabase', ref: 'local', role })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(now)
    .setExpirationTime(now + TEN_YEARS_S)
    .sign(new TextEncoder().encode(secret));
}

async function createSecrets(): Promise<StackSecrets> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const receipts = await generateKeyPair('Ed25519', { extractable: true });
  const jwtSecret = token(48);
  return {
    signingKey: { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'ES256', use: 'sig' },
    jwtSecret,
    anonJwt: await legacyKey('anon', jwtSecret),
    serviceRoleJwt: await legacyKey('service_role', jwtSecret),
    publishableKey: `sb_publishable_${token(16)}_${token(6)}`,
    secretKey: `sb_secret_${token(16)}_${token(6)}`,
    storageSigningSecret: token(48),
    sessionSecret: token(48),
    cronSecret: token(32),
    sendEmailHookSecret: `v1,whsec_${randomBytes(32).toString('base64')}`,
    stripeSecretKey: `sk_test_${alphanumeric(24)}`,
    stripeWebhookSecret: `whsec_${alphanumeric(24)}`,
    stripeConnectWebhookSecret: `whsec_${alphanumeric(24)}`,
    postmarkServerToken: crypto.randomUUID(),
    postmarkWebhookSecret: token(32),
    receiptSigningKey: { ...(await exportJWK(receipts.privateKey)), kid: token(6) },
  };
}

/** Reads the secrets of a data folder, making them (or those that a newer version added) when missing. */
export async function loadSecrets(dataDir: string): Promise<StackSecrets> {
  const file = path.join(dataDir, 'keys.json');
  const stored: Partial<StackSecrets> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<StackSecrets>)
    : {};
  const fresh = await createSecrets();
  if (Object.keys(fresh).every((name) => name in stored)) return stored as StackSecrets;
  const secrets: StackSecrets = { ...fresh, ...stored };
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, file);
  return secrets;
}

/** The keys that verify tokens: the public half of the ES256 key, and the secret of the legacy keys. */
export function verificationKeys(secrets: StackSecrets): JSONWebKeySet {
  const { d: _private, ...publicKey } = secrets.signingKey;
  const legacy: JWK = {
    kty: 'oct',
    k: Buffer.from(secrets.jwtSecret).toString('base64url'),
    alg: 'HS256',
    kid: 'legacy',
  };
  return { keys: [{ ...publicKey, key_ops: ['verify'] }, legacy] };
}
