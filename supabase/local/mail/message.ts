import { z } from 'zod';
import { parseMailboxes, type Mailbox } from './addresses.ts';

const attachment = z.object({
  Name: z.string().min(1),
  Content: z.string(),
  ContentType: z.string().min(1),
  ContentID: z.string().nullish(),
});

/** The body of `POST /email`; unknown fields are passed over, as Postmark does. */
export const postmarkMessage = z.object({
  From: z.string().default(''),
  To: z.string().nullish(),
  Cc: z.string().nullish(),
  Bcc: z.string().nullish(),
  Subject: z.string().nullish(),
  HtmlBody: z.string().nullish(),
  TextBody: z.string().nullish(),
  ReplyTo: z.string().nullish(),
  Tag: z.string().nullish(),
  Metadata: z.record(z.string(), z.string()).nullish(),
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).nullish(),
  Attachments: z.array(attachment).nullish(),
  MessageStream: z.string().nullish(),
});
export type PostmarkMessage = z.infer<typeof postmarkMessage>;

export type Attachment = { name: string; contentType: string; contentId: string | null; base64: string };

/** A mail as it lies in the inbox. */
export type Mail = {
  /** Postmark's MessageID, and the ID in Mailpit's API. */
  id: string;
  receivedAt: string;
  from: Mailbox;
  to: Mailbox[];
  cc: Mailbox[];
  bcc: Mailbox[];
  replyTo: Mailbox[];
  subject: string;
  text: string;
  html: string;
  tag: string;
  stream: string;
  metadata: Record<string, string>;
  headers: { name: string; value: string }[];
  attachments: Attachment[];
};

/** Why Postmark would not take a message: its ErrorCode and text. */
export type Refusal = { code: number; message: string };

const MAX_RECIPIENTS = 50;
const MAX_METADATA = { fields: 10, name: 20, value: 80 };
const STREAMS = ['outbound', 'broadcast'];
const FORBIDDEN_FILES =
  /\.(?:vbs|exe|bin|bat|chm|com|cpl|crt|hlp|hta|inf|ins|isp|jse?|lnk|mdb|pcd|pif|reg|scr|sct|shs|vbe|vba|wsf|wsh|wsl|msc|msi|msp|mst)$/i;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

function refuse(code: number, message: string): never {
  throw new Refused({ code, message });
}

function readList(field: string, list: string | null | undefined): Mailbox[] {
  const parsed = parseMailboxes(list ?? '');
  return parsed.ok
    ? parsed.mailboxes
    : refuse(300, `Error parsing '${field}': Illegal email address '${parsed.bad}'.`);
}

function checkMetadata(metadata: Record<string, string>): void {
  const entries = Object.entries(metadata);
  if (entries.length > MAX_METADATA.fields) {
    refuse(300, `Metadata may hold at most ${MAX_METADATA.fields} fields.`);
  }
  for (const [name, value] of entries) {
    if (name.length > MAX_METADATA.name) {
      refuse(300, `Metadata field name '${name}' is longer than ${MAX_METADATA.name} characters.`);
    }
    if (value.length > MAX_METADATA.value) {
      refuse(
        300,
        `The value of the metadata field '${name}' is longer than ${MAX_METADATA.value} characters.`,
      );
    }
  }
}

function readAttachments(message: PostmarkMessage): Attachment[] {
  return (message.Attachments ?? []).map((file) => {
    if (FORBIDDEN_FILES.test(file.Name)) refuse(411, `Forbidden attachment type: '${file.Name}'.`);
    return {
      name: file.Name,
      contentType: file.ContentType,
      contentId: file.ContentID?.replace(/^cid:/, '') ?? null,
      base64: file.Content,
    };
  });
}

function readMail(message: PostmarkMessage, id: string, receivedAt: Date): Mail {
  const [from] = readList('From', message.From);
  if (!from) refuse(300, "Invalid 'From' address: ''.");
  const to = readList('To', message.To);
  const cc = readList('Cc', message.Cc);
  const bcc = readList('Bcc', message.Bcc);
  const recipients = to.length + cc.length + bcc.length;
  if (to.length === 0) refuse(300, "Zero recipients specified: 'To' is required.");
  if (recipients > MAX_RECIPIENTS)
    refuse(300, `Too many recipients: ${recipients} of ${MAX_RECIPIENTS} allowed.`);
  if (!message.TextBody && !message.HtmlBody) {
    refuse(300, 'Provide either email TextBody or HtmlBody or both.');
  }
  const stream = message.MessageStream ?? 'outbound';
  if (!STREAMS.includes(stream)) {
    refuse(1235, `The 'MessageStream' provided does not exist on this server: '${stream}'.`);
  }
  const metadata = message.Metadata ?? {};
  checkMetadata(metadata);
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    from,
    to,
    cc,
    bcc,
    replyTo: readList('ReplyTo', message.ReplyTo),
    subject: message.Subject ?? '',
    text: message.TextBody ?? '',
    html: message.HtmlBody ?? '',
    tag: message.Tag ?? '',
    stream,
    metadata,
    headers: (message.Headers ?? []).map(({ Name, Value }) => ({ name: Name, value: Value })),
    attachments: readAttachments(message),
  };
}

/** Checks a message as Postmark does and gives it its final form. */
export function toMail(
  message: PostmarkMessage,
  id: string,
  receivedAt: Date,
): { ok: true; mail: Mail } | { ok: false; refusal: Refusal } {
  try {
    return { ok: true, mail: readMail(message, id, receivedAt) };
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, refusal: fault.refusal };
    throw fault;
  }
}

/** Everyone a mail goes to, in lower case. */
export function recipientsOf(mail: Pick<Mail, 'to' | 'cc' | 'bcc'>): string[] {
  return [...mail.to, ...mail.cc, ...mail.bcc].map(({ email }) => email.toLowerCase());
}
