import { randomInt, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { readBody, type Env, type MailContext, type Parts } from './http.ts';
import type { Markup } from './page-parts.ts';

/** What can happen to a mail that was sent, with Postmark's name and number for it. */
const BOUNCES = {
  HardBounce: {
    code: 1,
    name: 'Hard bounce',
    inactive: true,
    words: 'Hard bounce: there is no such address',
  },
  SoftBounce: { code: 4096, name: 'Soft bounce', inactive: false, words: 'Soft bounce: the mailbox is full' },
  SpamComplaint: {
    code: 100001,
    name: 'Spam complaint',
    inactive: true,
    words: 'Spam complaint by the recipient',
  },
  ManualSuppression: { code: 0, name: '', inactive: true, words: 'Deactivated at Postmark by hand' },
  Reactivation: { code: 0, name: '', inactive: false, words: 'Reactivated at Postmark by hand' },
} as const;
type BounceType = keyof typeof BOUNCES;

const asked = z.object({
  email: z.email(),
  type: z.enum(Object.keys(BOUNCES) as [BounceType, ...BounceType[]]),
  /** When it happened; now when left out. */
  at: z.iso.datetime({ offset: true }).optional(),
});

/** The form for people, on the page of failures. */
export function bounceForm(): Markup {
  return html`<form class="fields" method="post" action="/control/bounces">
    <p>
      <label for="bounce-type">What happens</label>
      <select id="bounce-type" name="type">
        ${Object.entries(BOUNCES).map(([type, { words }]) => html`<option value="${type}">${words}</option>`)}
      </select>
    </p>
    <p>
      <label for="bounce-email">Address</label>
      <input id="bounce-email" name="email" type="email" required autocomplete="off" />
    </p>
    <p><button class="button">Tell the application</button></p>
  </form>`;
}

/**
 * What Postmark posts, field by field.
 * @see https://postmarkapp.com/developer/webhooks/bounce-webhook
 */
function payloadOf(
  { email, type, at }: z.output<typeof asked>,
  sent: { id: string; tag: string; subject: string },
) {
  const { code, name, inactive } = BOUNCES[type];
  const moment = at ?? new Date().toISOString();
  const about = { MessageID: sent.id, Tag: sent.tag, ServerID: 1, MessageStream: 'outbound', Metadata: {} };
  if (type === 'ManualSuppression' || type === 'Reactivation') {
    const SuppressionReason = inactive ? 'ManualSuppression' : null;
    return {
      ...about,
      RecordType: 'SubscriptionChange',
      ChangedAt: moment,
      Recipient: email,
      Origin: 'Customer',
      SuppressSending: inactive,
      SuppressionReason,
    };
  }
  return {
    ...about,
    RecordType: type === 'SpamComplaint' ? 'SpamComplaint' : 'Bounce',
    ID: randomInt(1, 2 ** 47),
    Type: type,
    TypeCode: code,
    Name: name,
    Description: `${name}.`,
    Details: 'Made to happen on the page of failures.',
    Email: email,
    From: 'hello@ecuretrip.example',
    BouncedAt: moment,
    DumpAvailable: false,
    Inactive: inactive,
    CanActivate: type !== 'SpamComplaint',
    Subject: sent.subject,
  };
}

async function post(url: string, payload: unknown): Promise<number> {
  const address = new URL(url);
  const credentials = `${address.username}:${decodeURIComponent(address.password)}`;
  address.username = address.password = '';
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    },
    body: JSON.stringify(payload),
  });
  return response.status;
}

async function readAsked(c: MailContext): Promise<z.ZodSafeParseResult<z.output<typeof asked>>> {
  const text = (await readBody(c, 64 * 1024)) ?? '';
  if (c.req.header('content-type')?.includes('json')) return asked.safeParse(JSON.parse(text || '{}'));
  return asked.safeParse(Object.fromEntries(new URLSearchParams(text)));
}

/** Mails that come back, and Postmark's list of addresses it does not deliver to. */
export function addBounceRoutes(app: Hono<Env>, parts: Parts): void {
  app.post('/control/bounces', async (c) => {
    const parsed = await readAsked(c);
    if (!parsed.success) return c.json({ error: parsed.error.issues.map(({ message }) => message) }, 400);
    const { email, type } = parsed.data;
    const mail = parts.store.list().find(({ to }) => to.some((one) => one.email === email));
    const sent = { id: mail?.id ?? randomUUID(), tag: mail?.tag ?? '', subject: mail?.subject ?? '' };
    if (BOUNCES[type].inactive) parts.faults.suppress(email);
    if (type === 'Reactivation') parts.faults.unsuppress(email);
    const payload = payloadOf(parsed.data, sent);
    const status = parts.webhookUrl ? await post(parts.webhookUrl, payload) : null;
    return c.req.header('accept')?.includes('html')
      ? c.redirect('/control', 303)
      : c.json({ status, payload });
  });

  app.post('/message-streams/:stream/suppressions/delete', async (c) => {
    const body = z.object({ Suppressions: z.array(z.object({ EmailAddress: z.string() })) });
    const parsed = body.safeParse(JSON.parse((await readBody(c, 64 * 1024)) ?? '{}'));
    if (!parsed.success) return c.json({ ErrorCode: 403, Message: 'Incompatible JSON.' }, 422);
    for (const { EmailAddress } of parsed.data.Suppressions) parts.faults.unsuppress(EmailAddress);
    return c.json({
      Suppressions: parsed.data.Suppressions.map((one) => ({ ...one, Status: 'Deleted', Message: null })),
    });
  });
}
