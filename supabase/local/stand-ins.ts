import path from 'node:path';
import type { JSONWebKeySet } from 'jose';
import type pg from 'pg';
import { createAuth, parseAuthConfig, type Mail } from './auth/index.ts';
import { section, type StackConfig } from './config.ts';
import type { Handler } from './gateway.ts';
import type { StackSecrets } from './keys.ts';
import { createMail } from './mail/index.ts';
import { createStorage } from './storage/index.ts';
import { createStripe } from './stripe/index.ts';
import type { Log, StackUrls } from './types.ts';

type Part = { handler: Handler; close(): Promise<void> };
export type StandIns = { auth: Part; storage: Part; stripe: Part; mail: Part };

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
  durable: boolean;
  log: Log;
};

/** Functions that take Stripe's events, where a project has them. */
const WEBHOOK_FUNCTIONS = [
  { name: 'stripe-webhook', secret: 'stripeWebhookSecret', connect: false },
  { name: 'stripe-connect-webhook', secret: 'stripeConnectWebhookSecret', connect: true },
] as const;

/** For projects without a Send Email hook: Auth's own mails, as plain as can be, go to the inbox. */
function mailToInbox(o: StandInOptions): (mail: Mail) => Promise<void> {
  return async (mail) => {
    const lines = [
      mail.otp ? `Your code: ${mail.otp}` : '',
      mail.confirmationUrl ? `Or open: ${mail.confirmationUrl}` : '',
    ];
    const response = await fetch(`${o.urls.mail}/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-postmark-server-token': o.secrets.postmarkServerToken,
      },
      body: JSON.stringify({
        From: o.env.MAIL_FROM,
        To: mail.to,
        Subject: mail.action.replaceAll('_', ' '),
        TextBody: lines.filter(Boolean).join('\n\n') || mail.action,
        Tag: mail.action,
      }),
    });
    if (!response.ok) {
      o.log({ level: 'warn', source: 'auth', message: `the inbox refused a mail: ${response.status}` });
    }
  };
}

async function createStorageWithBuckets(o: StandInOptions): Promise<Part> {
  const storage = createStorage({
    pool: o.storagePool,
    jwks: o.jwks,
    dir: path.join(o.dataDir, 'storage'),
    signingSecret: o.secrets.storageSigningSecret,
    config: { storage: section(o.config, 'storage') },
    externalUrl: `${o.urls.api}/storage/v1`,
    log: o.log,
  });
  await storage.prepare();
  return storage;
}

function postmarkWebhook({ urls, secrets }: StandInOptions): string {
  const url = new URL(`${urls.api}/functions/v1/postmark-webhook`);
  url.username = 'postmark';
  url.password = secrets.postmarkWebhookSecret;
  return url.href;
}

/** Creates the parts that live in this process: Auth, Storage, Stripe and mail. */
export async function createStandIns(o: StandInOptions): Promise<StandIns> {
  const { secrets, urls, log } = o;
  const functionsUrl = `${urls.api}/functions/v1`;
  return {
    mail: createMail({
      dir: path.join(o.dataDir, 'mail'),
      serverToken: secrets.postmarkServerToken,
      ...(o.functionNames.includes('postmark-webhook') ? { webhookUrl: postmarkWebhook(o) } : {}),
      baseUrl: urls.mail,
      log,
    }),
    stripe: createStripe({
      dir: path.join(o.dataDir, 'stripe'),
      secretKey: secrets.stripeSecretKey,
      baseUrl: urls.stripe,
      webhooks: WEBHOOK_FUNCTIONS.filter(({ name }) => o.functionNames.includes(name)).map(
        ({ name, secret, connect }) => ({ url: `${functionsUrl}/${name}`, secret: secrets[secret], connect }),
      ),
      durable: o.durable,
      log,
    }),
    storage: await createStorageWithBuckets(o),
    auth: createAuth({
      pool: o.authPool,
      config: parseAuthConfig(section(o.config, 'auth'), o.env),
      signingKey: secrets.signingKey,
      verificationKeys: o.jwks,
      externalUrl: `${urls.api}/auth/v1`,
      functionsUrl,
      deliver: mailToInbox(o),
      log,
    }),
  };
}
