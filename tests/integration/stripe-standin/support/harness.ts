import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { createStripe, type Settings, type StripeStandIn } from '../../../../supabase/local/stripe/index.ts';

export const secretKey = 'sk_test_standin_0123456789';
export const platformSecret = 'whsec_platform';
export const connectSecret = 'whsec_connect';

/** One webhook as it came in, with the event that the SDK made of it after checking the signature. */
export type Received = { path: string; event: Stripe.Event; signature: string; body: string };

/** An endpoint that accepts every webhook until told otherwise. */
export type Inbox = {
  url: string;
  received: Received[];
  /** Status of the answer to the nth webhook, from 0. */
  answer: (n: number) => number;
  types(): string[];
  close(): Promise<void>;
};

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export async function openInbox(): Promise<Inbox> {
  const checker = new Stripe(secretKey);
  const received: Received[] = [];
  const inbox: Pick<Inbox, 'answer'> = { answer: () => 200 };
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await textOf(request);
    const signature = String(request.headers['stripe-signature']);
    const secret = request.url === '/connect' ? connectSecret : platformSecret;
    const event = checker.webhooks.constructEvent(body, signature, secret);
    const status = inbox.answer(received.length);
    received.push({ path: request.url ?? '', event, signature, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.writeHead(400).end());
  });
  const port = await listen(server);
  return Object.assign(inbox, {
    url: `http://127.0.0.1:${port}`,
    received,
    types: () => received.map((one) => one.event.type),
    close: () => shut(server),
  });
}

export type Harness = {
  stripe: Stripe;
  standIn: StripeStandIn;
  control: StripeStandIn['control'];
  url: string;
  dir: string;
  inbox: Inbox;
  /** Stops the stand-in and starts another on the same data and port. */
  restart(): Promise<void>;
  /** Stops everything and throws the data away. */
  stop(): Promise<void>;
};

export type HarnessOptions = { settings?: Partial<Settings>; connect?: boolean };

/** A stand-in of its own, with the SDK pointed at it and an inbox for its webhooks. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const dir = mkdtempSync(join(tmpdir(), 'stripe-standin-'));
  const inbox = await openInbox();
  let standIn: StripeStandIn;
  const server = createServer((request, response) => standIn.handler(request, response));
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  const open = () =>
    createStripe({
      dir,
      secretKey,
      baseUrl: url,
      webhooks: [
        { url: `${inbox.url}/platform`, secret: platformSecret },
        { url: `${inbox.url}/connect`, secret: connectSecret, connect: true },
      ],
      settings: { retryMs: [20, 40, 80], bankTransferNeedsCustomer: false, ...options.settings },
    });
  standIn = open();
  return {
    stripe: sdk(port),
    get standIn() {
      return standIn;
    },
    get control() {
      return standIn.control;
    },
    url,
    dir,
    inbox,
    async restart() {
      await standIn.close();
      standIn = open();
    },
    async stop() {
      await standIn.close();
      await shut(server);
      await inbox.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The unmodified SDK, without retries of its own so that tests see each answer. */
export const sdk = (port: number, key = secretKey): Stripe =>
  new Stripe(key, {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: 5_000,
  });

export const portOf = (url: string): number => Number(new URL(url).port);

export type SessionOptions = Partial<Stripe.Checkout.SessionCreateParams> & {
  amount?: number;
  code?: string;
};

/** A session as the application makes it. */
export function newSession(stripe: Stripe, options: SessionOptions = {}): Promise<Stripe.Checkout.Session> {
  const { amount = 9500, code = 'eur', ...more } = options;
  return stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: 'http://127.0.0.1:1/appointments/a1/return?session_id={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:1/appointments/a1',
    client_reference_id: 'a1',
    customer_email: 'grace@example.org',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: code, unit_amount: amount, product_data: { name: 'Consultation' } },
      },
    ],
    payment_intent_data: { transfer_group: 'payment_p1', metadata: { payment_id: 'p1' } },
    metadata: { payment_id: 'p1' },
    ...more,
  });
}

/** A paid session's charge. */
export async function paidCharge(h: Harness, options: SessionOptions = {}): Promise<Stripe.Charge> {
  const session = await newSession(h.stripe, options);
  h.control.payCheckout(session.id, 'card');
  return chargeOf(h.stripe, session.id);
}

export async function chargeOf(stripe: Stripe, session: string): Promise<Stripe.Charge> {
  const full = await stripe.checkout.sessions.retrieve(session, { expand: ['payment_intent.latest_charge'] });
  const intent = full.payment_intent as Stripe.PaymentIntent | null;
  if (!intent?.latest_charge) throw new Error(`${session} has no charge`);
  return intent.latest_charge as Stripe.Charge;
}

/** What Stripe refused with; fails when it did not refuse. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('The call was not refused');
}

/** Posts a plain HTML form and does not follow where it leads. */
export const postForm = (url: string, fields: Record<string, string>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

/** Waits until `check` holds. */
export async function eventually(check: () => boolean, what: string): Promise<void> {
  // Long, because the machine may be busy; waiting costs nothing when all is well.
  const end = Date.now() + 20_000;
  while (!check()) {
    if (Date.now() > end) throw new Error(`Never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
