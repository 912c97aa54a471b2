import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Provoked } from './faults.ts';
import { readBody, type Env, type MailContext, type Parts } from './http.ts';
import {
  postmarkMessage,
  recipientsOf,
  toMail,
  type Mail,
  type PostmarkMessage,
  type Refusal,
} from './message.ts';
import { addOutboundRoutes } from './postmark-outbound.ts';

const TEST_TOKEN = 'POSTMARK_API_TEST';
const MAX_MESSAGE_BYTES = 10 * 2 ** 20;
const MAX_BATCH_BYTES = 50 * 2 ** 20;
const MAX_BATCH = 500;
/** Postmark's own address for mails that are taken and thrown away, and the one that bounces. */
const BLACKHOLE = '@blackhole.postmarkapp.com';
const HARD_BOUNCE = 'hardbounce@bounce-testing.postmarkapp.com';

type Outcome = { ok: true; mail: Mail; note: string } | { ok: false; refusal: Refusal };
type Answer = { status: 401 | 413 | 422 | 429 | 500 | 503; code: number; message: string };

const PROVOKED: Partial<Record<Provoked['kind'], Answer>> = {
  bad_token: {
    status: 401,
    code: 10,
    message: 'No Account or Server API tokens were supplied in the HTTP headers, or the token is not valid.',
  },
  invalid: { status: 422, code: 300, message: 'Invalid email request.' },
  not_allowed: { status: 422, code: 405, message: 'Not allowed to send: you ran out of credits.' },
  rate_limited: { status: 429, code: 429, message: 'Rate limit exceeded.' },
  server_error: { status: 500, code: 500, message: 'Internal server error.' },
  unavailable: { status: 503, code: 100, message: 'The API is offline for maintenance.' },
};

function inactive(addresses: string[]): Refusal {
  return {
    code: 406,
    message:
      'You tried to send to recipient(s) that have been marked as inactive. ' +
      `Found inactive addresses: ${addresses.join(', ')}. Inactive recipients are ones that have generated a hard ` +
      'bounce, a spam complaint, or a manual suppression.',
  };
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function fail(c: MailContext, answer: Answer): Response {
  return c.json({ ErrorCode: answer.code, Message: answer.message }, answer.status);
}

function refuse(c: MailContext, refusal: Refusal): Response {
  return fail(c, { status: 422, ...refusal });
}

/** Checks one message and, unless it is refused, keeps it. Inactive people are left out while someone remains. */
async function accept(parts: Parts, message: PostmarkMessage, isTest: boolean): Promise<Outcome> {
  const read = toMail(message, randomUUID(), new Date());
  if (!read.ok) return read;
  const { mail } = read;
  const recipients = recipientsOf(mail);
  const suppressed = recipients.filter((address) => parts.faults.isSuppressed(address));
  if (suppressed.length === recipients.length) return { ok: false, refusal: inactive(suppressed) };
  if (recipients.includes(HARD_BOUNCE)) parts.faults.suppress(HARD_BOUNCE);
  const isDropped = isTest || recipients.every((address) => address.endsWith(BLACKHOLE));
  if (!isDropped) await parts.store.add(mail);
  const note =
    suppressed.length > 0
      ? `Message OK, but will not deliver to these inactive addresses: ${suppressed.join(', ')}.`
      : isTest
        ? 'Test job accepted'
        : 'OK';
  return { ok: true, mail, note };
}

function toResult(message: PostmarkMessage, outcome: Outcome): Record<string, unknown> {
  if (!outcome.ok) return { ErrorCode: outcome.refusal.code, Message: outcome.refusal.message };
  return {
    To: message.To,
    ...(message.Cc ? { Cc: message.Cc } : {}),
    ...(message.Bcc ? { Bcc: message.Bcc } : {}),
    SubmittedAt: outcome.mail.receivedAt,
    MessageID: outcome.mail.id,
    ErrorCode: 0,
    Message: outcome.note,
  };
}

function recipientsOfAll(messages: PostmarkMessage[]): string[] {
  return messages.flatMap((message) => {
    const read = toMail(message, '', new Date());
    return read.ok ? recipientsOf(read.mail) : [];
  });
}

/** Lets the provoked fault happen around the sending. */
async function withFault(
  c: MailContext,
  parts: Parts,
  recipients: string[],
  send: () => Promise<Response>,
): Promise<Response> {
  const fault = parts.faults.next(recipients);
  if (!fault) return send();
  if (fault.kind === 'inactive') return refuse(c, inactive(recipients));
  const answer = PROVOKED[fault.kind];
  if (answer) return fail(c, answer);
  if (fault.kind === 'lost_answer') {
    await send();
    c.env.outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  await parts.wait(fault.delayMs);
  // Whoever gave up waiting has not sent anything.
  return c.env.outgoing.destroyed ? RESPONSE_ALREADY_SENT : send();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readMessages<T>(c: MailContext, limit: number, schema: z.ZodType<T>): Promise<T | Response> {
  if (!c.req.header('content-type')?.includes('json')) {
    return refuse(c, {
      code: 409,
      message: "JSON required: set the header 'Content-Type' to 'application/json'.",
    });
  }
  const text = await readBody(c, limit);
  if (text === null)
    return fail(c, { status: 413, code: 300, message: 'The message is larger than allowed.' });
  const json = parseJson(text);
  if (json === undefined) return refuse(c, { code: 402, message: 'Received invalid JSON input.' });
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return refuse(c, {
    code: 403,
    message: `Incompatible JSON at '${where}': ${issue?.message ?? 'not as expected'}.`,
  });
}

function addSending(app: Hono<Env>, parts: Parts): void {
  const isTest = (c: MailContext): boolean => c.req.header('x-postmark-server-token') === TEST_TOKEN;
  app.post('/email', async (c) => {
    const message = await readMessages(c, MAX_MESSAGE_BYTES, postmarkMessage);
    if (message instanceof Response) return message;
    return withFault(c, parts, recipientsOfAll([message]), async () => {
      const outcome = await accept(parts, message, isTest(c));
      return outcome.ok ? c.json(toResult(message, outcome)) : refuse(c, outcome.refusal);
    });
  });
  app.post('/email/batch', async (c) => {
    const messages = await readMessages(c, MAX_BATCH_BYTES, z.array(postmarkMessage));
    if (messages instanceof Response) return messages;
    if (messages.length > MAX_BATCH) {
      return refuse(c, {
        code: 410,
        message: `Too many batch messages: ${messages.length} of ${MAX_BATCH} allowed.`,
      });
    }
    return withFault(c, parts, recipientsOfAll(messages), async () => {
      const results = [];
      for (const message of messages)
        results.push(toResult(message, await accept(parts, message, isTest(c))));
      return c.json(results);
    });
  });
}

/** The part of Postmark's API that sends and looks up mails, behind the server token. */
export function addPostmarkRoutes(app: Hono<Env>, parts: Parts): void {
  for (const path of ['/email', '/email/*', '/messages/*', '/message-streams/*', '/server']) {
    app.use(path, async (c, next) => {
      const token = c.req.header('x-postmark-server-token') ?? '';
      if (token === TEST_TOKEN || isSame(token, parts.serverToken)) return next();
      const answer = PROVOKED.bad_token;
      return answer && fail(c, answer);
    });
  }
  addSending(app, parts);
  addOutboundRoutes(app, parts);
}
