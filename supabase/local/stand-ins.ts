import { existsSync } from 'node:fs';
import path from 'node:path';
import type { JSONWebKeySet } from 'jose';
import type pg from 'pg';
import { section, type StackConfig } from './config.ts';
import type { Handler } from './gateway.ts';
import type { StackSecrets } from './keys.ts';
import type { Log, StackUrls } from './types.ts';

type Part = { handler: Handler; prepare?: () => Promise<void>; close(): Promise<void> };
export type StandIns = Partial<Record<'auth' | 'storage' | 'stripe' | 'mail', Part>>;

export type StandInOptions = {
  dataDir: string;
  config: StackConfig;
  secrets: StackSecrets;
  jwks: JSONWebKeySet;
  urls: StackUrls;
  env: Record<string, string>;
  authPool: pg.Pool;
  storagePool: pg.Pool;
  functionNames: string[];
  log: Log;
};

async function load(name: string): Promise<Record<string, (...args: unknown[]) => unknown> | null> {
  const url = new URL(`./${name}/index.ts`, import.meta.url);
  if (!existsSync(url)) return null;
  return (await import(url.href)) as Record<string, (...args: unknown[]) => unknown>;
}

async function make(module: string, factory: string, options: unknown, log: Log): Promise<Part | undefined> {
  try {
    const loaded = await load(module);
    const part = loaded ? ((await loaded[factory]?.(options)) as Part) : undefined;
    await part?.prepare?.();
    return part;
  } catch (error) {
    log({ level: 'error', source: module, message: String(error) });
    return undefined;
  }
}

/** Creates the parts that live in this process: Auth, Storage, Stripe and mail. */
export async function createStandIns(o: StandInOptions): Promise<StandIns> {
  const { secrets, urls, log } = o;
  const functionsUrl = `${urls.api}/functions/v1`;
  const authModule = await load('auth').catch(() => null);
  const parse = authModule?.parseAuthConfig;
  return {
    auth: await make(
      'auth',
      'createAuth',
      {
        pool: o.authPool,
        config: parse ? parse(section(o.config, 'auth'), o.env) : section(o.config, 'auth'),
        signingKey: secrets.signingKey,
        externalUrl: `${urls.api}/auth/v1`,
        functionsUrl,
        log,
      },
      log,
    ),
    storage: await make(
      'storage',
      'createStorage',
      {
        pool: o.storagePool,
        jwks: o.jwks,
        dir: path.join(o.dataDir, 'storage'),
        signingSecret: secrets.storageSigningSecret,
        config: o.config.raw,
        externalUrl: `${urls.api}/storage/v1`,
        log,
      },
      log,
    ),
    stripe: await make(
      'stripe',
      'createStripe',
      {
        dir: path.join(o.dataDir, 'stripe'),
        secretKey: secrets.stripeSecretKey,
        baseUrl: urls.stripe,
        webhooks: [
          { name: 'stripe-webhook', secret: secrets.stripeWebhookSecret, connect: false },
          { name: 'stripe-connect-webhook', secret: secrets.stripeConnectWebhookSecret, connect: true },
        ]
          .filter(({ name }) => o.functionNames.includes(name))
          .map(({ name, ...rest }) => ({ url: `${functionsUrl}/${name}`, ...rest })),
        log,
      },
      log,
    ),
    mail: await make(
      'mail',
      'createMail',
      {
        dir: path.join(o.dataDir, 'mail'),
        serverToken: secrets.postmarkServerToken,
        baseUrl: urls.mail,
        log,
      },
      log,
    ),
  };
}
