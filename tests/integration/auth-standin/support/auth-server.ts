import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import ws from 'ws';
import { createAuth, parseAuthConfig, type Mail } from '../../../../supabase/local/auth/index.ts';
import { startDatabase, type TestDatabase } from './postgres.ts';

const LEGACY_SECRET = 'a-shared-secret-of-the-legacy-keys-in-tests';
const PREFIX = '/auth/v1';

export type AuthServer = {
  /** `http://127.0.0.1:PORT`, what createClient takes. */
  url: string;
  /** `…/auth/v1` */
  authUrl: string;
  anonKey: string;
  serviceKey: string;
  database: TestDatabase;
  /** Mails that left, oldest first. */
  mails: Mail[];
  /** Lines the server logged. */
  log: string[];
  /** A visitor's client with a memory of its own. */
  client(options?: ClientOptions): SupabaseClient;
  /** A client with the service key. */
  admin(): SupabaseClient;
  /** A request as the client would send it, with the raw response. */
  request(method: string, path: string, options?: RequestOptions): Promise<RawResponse>;
  stop(): Promise<void>;
};

type ClientOptions = { flowType?: 'pkce' | 'implicit' };
type RequestOptions = {
  body?: unknown;
  bearer?: string;
  /** `2024-01-01` unless told otherwise; null sends none. */
  apiVersion?: string | null;
  headers?: Record<string, string>;
};
export type RawResponse = { status: number; headers: Headers; body: Record<string, unknown> };

function legacyKey(role: string): Promise<string> {
  return new SignJWT({ role, iss: 'supabase' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(LEGACY_SECRET));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function rawRequest(
  url: string,
  key: string,
  method: string,
  path: string,
  options: RequestOptions,
): Promise<RawResponse> {
  const { body, bearer, apiVersion = '2024-01-01', headers = {} } = options;
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      apikey: key,
      authorization: `Bearer ${bearer ?? key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
      ...(apiVersion === null ? {} : { 'x-supabase-api-version': apiVersion }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

function createTestClient(url: string, key: string, options: ClientOptions): SupabaseClient {
  const memory = new Map<string, string>();
  return createClient(url, key, {
    auth: {
      autoRefreshToken: false,
      persistSession: true,
      detectSessionInUrl: false,
      flowType: options.flowType ?? 'implicit',
      storage: {
        getItem: (name) => memory.get(name) ?? null,
        setItem: (name, value) => void memory.set(name, value),
        removeItem: (name) => void memory.delete(name),
      },
    },
    realtime: { transport: ws as unknown as typeof WebSocket },
  });
}

/** The settings tests start from; a test names only what it is about. */
const BASE = {
  site_url: 'http://localhost:3000',
  additional_redirect_urls: ['https://app.example.com/**'],
  rate_limit: {
    sign_in_sign_ups: 1000,
    token_refresh: 1000,
    token_verifications: 1000,
    anonymous_users: 1000,
  },
};
const EMAIL = { enable_confirmations: true, max_frequency: '0s' };

export type TestSettings = Record<string, unknown> & { email?: Record<string, unknown> };

/** Starts the stand-in on a free port, with a database of its own. `settings` are of config.toml's `[auth]`. */
export async function startAuthServer(settings: TestSettings = {}): Promise<AuthServer> {
  const database = await startDatabase();
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signingKey = { ...(await exportJWK(privateKey)), kid: 'test-key', alg: 'ES256' };
  const toml = { ...BASE, ...settings, email: { ...EMAIL, ...settings.email } };
  const mails: Mail[] = [];
  const log: string[] = [];
  const server = createServer();
  const url = `http://127.0.0.1:${await listen(server)}`;
  const secret = { kty: 'oct', k: Buffer.from(LEGACY_SECRET).toString('base64url'), alg: 'HS256' };
  const auth = createAuth({
    pool: database.authPool,
    config: parseAuthConfig(toml, process.env),
    signingKey,
    verificationKeys: { keys: [secret] },
    externalUrl: url + PREFIX,
    deliver: async (mail) => void mails.push(mail),
    log: (line) => void log.push(line.message),
  });
  server.on('request', (request, response) => {
    request.url = request.url?.slice(PREFIX.length) ?? '/';
    auth.handler(request, response);
  });
  const [anonKey, serviceKey] = [await legacyKey('anon'), await legacyKey('service_role')];
  return {
    url,
    authUrl: url + PREFIX,
    anonKey,
    serviceKey,
    database,
    mails,
    log,
    client: (options = {}) => createTestClient(url, anonKey, options),
    admin: () => createTestClient(url, serviceKey, {}),
    request: (method, path, options = {}) => rawRequest(url + PREFIX, anonKey, method, path, options),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await auth.close();
      await database.stop();
    },
  };
}
