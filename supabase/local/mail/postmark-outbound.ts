import type { Hono } from 'hono';
import { formatMailbox, type Mailbox } from './addresses.ts';
import { queryNumber, type Env, type MailContext, type Parts } from './http.ts';
import { recipientsOf, type Mail } from './message.ts';
import { rawMessage } from './mime.ts';
import type { Summary } from './store.ts';

const METADATA = /^metadata_(.+)$/;

const toPostmark = ({ name, email }: Mailbox): { Email: string; Name: string | null } => ({
  Email: email,
  Name: name || null,
});

function describe(mail: Summary): Record<string, unknown> {
  return {
    Tag: mail.tag,
    MessageID: mail.id,
    To: mail.to.map(toPostmark),
    Cc: mail.cc.map(toPostmark),
    Bcc: mail.bcc.map(toPostmark),
    Recipients: recipientsOf(mail),
    ReceivedAt: mail.receivedAt,
    From: formatMailbox(mail.from),
    Subject: mail.subject,
    Attachments: mail.attachments.map((file) => file.name),
    Status: 'Sent',
    TrackOpens: false,
    TrackLinks: 'None',
    Metadata: mail.metadata,
    MessageStream: mail.stream,
    Sandboxed: false,
  };
}

function fits(mail: Summary, query: Record<string, string>): boolean {
  const { recipient, fromemail, tag, subject, messagestream, status } = query;
  const metadata = Object.entries(query).flatMap(([name, value]) => {
    const key = METADATA.exec(name)?.[1];
    return key === undefined ? [] : [[key, value] as const];
  });
  return (
    (!recipient || recipientsOf(mail).includes(recipient.toLowerCase())) &&
    (!fromemail || mail.from.email.toLowerCase() === fromemail.toLowerCase()) &&
    (!tag || mail.tag === tag) &&
    (!subject || mail.subject.includes(subject)) &&
    (!messagestream || mail.stream === messagestream) &&
    (!status || status.toLowerCase() === 'sent') &&
    metadata.every(([key, value]) => mail.metadata[key] === value)
  );
}

function details(mail: Mail, summary: Summary): Record<string, unknown> {
  return {
    ...describe(summary),
    TextBody: mail.text,
    HtmlBody: mail.html,
    Body: rawMessage(mail),
    MessageEvents: recipientsOf(mail).map((recipient) => ({
      Recipient: recipient,
      Type: 'Delivered',
      ReceivedAt: mail.receivedAt,
      Details: {
        DeliveryMessage: 'kept in the local inbox',
        DestinationServer: 'localhost',
        DestinationIP: '127.0.0.1',
      },
    })),
  };
}

function notFound(c: MailContext): Response {
  return c.json({ ErrorCode: 701, Message: 'This message was not found.' }, 422);
}

/** Looking up what was sent: a worker that never heard an answer finds its mail by the metadata it gave. */
export function addOutboundRoutes(app: Hono<Env>, parts: Parts): void {
  app.get('/messages/outbound', (c) => {
    const count = queryNumber(c, 'count', 50, 500);
    const offset = queryNumber(c, 'offset', 0, 10_000);
    const found = parts.store.list().filter((mail) => fits(mail, c.req.query()));
    return c.json({ TotalCount: found.length, Messages: found.slice(offset, offset + count).map(describe) });
  });
  app.get('/messages/outbound/:id/details', async (c) => {
    const found = await parts.store.get(c.req.param('id'));
    return found ? c.json(details(found.mail, found.summary)) : notFound(c);
  });
  app.get('/messages/outbound/:id/dump', async (c) => {
    const found = await parts.store.get(c.req.param('id'));
    return found ? c.json({ Body: rawMessage(found.mail) }) : notFound(c);
  });
  app.get('/server', (c) =>
    c.json({
      ID: 1,
      Name: 'Local inbox',
      ApiTokens: [parts.serverToken],
      Color: 'green',
      SmtpApiActivated: false,
      RawEmailEnabled: false,
      DeliveryType: 'Sandbox',
      ServerLink: '/',
      InboundAddress: '',
      InboundHash: '',
      InboundSpamThreshold: 0,
      PostFirstOpenOnly: false,
      TrackOpens: false,
      TrackLinks: 'None',
      IncludeBounceContentInHook: false,
      EnableSmtpApiErrorHooks: false,
    }),
  );
}
