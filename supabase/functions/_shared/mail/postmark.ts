/** The way out: Postmark, and how its refusals are to be read. */
import { Errors, Models, ServerClient } from 'postmark';
import { describeFault } from '../log.ts';

export type OutgoingMail = {
  /** The outbox row; finds the mail again when its fate is unknown. */
  outboxId: string;
  kind: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  language: string;
  /** Where mails of this kind can be refused by one click; null where they are necessary. */
  unsubscribeUrl: string | null;
  attachments: readonly { name: string; contentType: string; content: string }[];
};

export type MailService = {
  /** Hands the mail over; resolves to the service's id of it. Rejects with a fault for `classifyMailError`. */
  send(mail: OutgoingMail): Promise<string>;
  /** The id of the mail already sent for this outbox row, or null. */
  findSent(outboxId: string): Promise<string | null>;
  /** Asks to deliver to an address again. Resolves to null, or to why the service will not. */
  reactivate(email: string): Promise<string | null>;
};

const METADATA_KEY = 'outboxId';
const STREAM = 'outbound';
const encoder = new TextEncoder();

export function createPostmark(options: {
  token: string;
  apiUrl: string;
  timeoutSeconds?: number;
  fetch?: typeof fetch;
}): MailService {
  const api = new URL(options.apiUrl);
  const client = new ServerClient(options.token, {
    requestHost: api.host,
    useHttps: api.protocol === 'https:',
    timeout: options.timeoutSeconds ?? 10,
    fetch: withoutReuse(options.fetch ?? fetch),
  });
  return {
    async send(mail) {
      const sent = await client.sendEmail(toMessage(mail));
      return sent.MessageID;
    },
    async findSent(outboxId) {
      const found = await client.getOutboundMessages({
        count: 1,
        offset: 0,
        [`metadata_${METADATA_KEY}`]: outboxId,
      });
      // A server that does not know the filter answers with other mails: only the right one counts.
      const match = found.Messages.find((message) => message.Metadata?.[METADATA_KEY] === outboxId);
      return match?.MessageID ?? null;
    },
    async reactivate(email) {
      const { Suppressions } = await client.deleteSuppressions(STREAM, {
        Suppressions: [{ EmailAddress: email }],
      });
      const [answer] = Suppressions;
      return answer?.Status === 'Failed' ? (answer.Message ?? 'refused') : null;
    },
  };
}

/**
 * Deno sends a POST again by itself when a connection that was used before breaks without an answer, and Postmark
 * knows no idempotency key: the mail would go out twice. A connection that is used once is never repeated on.
 * @see https://github.com/denoland/deno/issues/35610
 */
function withoutReuse(send: typeof fetch): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('connection', 'close');
    return send(input, { ...init, headers });
  };
}

function toMessage(mail: OutgoingMail): Models.Message {
  return {
    From: mail.from,
    To: mail.to,
    Subject: mail.subject,
    HtmlBody: mail.html,
    TextBody: mail.text,
    Tag: mail.kind,
    Metadata: { [METADATA_KEY]: mail.outboxId },
    MessageStream: STREAM,
    TrackOpens: false,
    TrackLinks: Models.LinkTrackingOptions.None,
    Headers: [
      { Name: 'Auto-Submitted', Value: 'auto-generated' },
      { Name: 'Content-Language', Value: mail.language },
      ...unsubscribeHeaders(mail.unsubscribeUrl),
    ],
    Attachments: mail.attachments.map(({ name, contentType, content }) => ({
      Name: name,
      Content: toBase64(content),
      ContentID: null,
      ContentType: contentType,
    })),
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc8058 */
const unsubscribeHeaders = (url: string | null) =>
  url
    ? [
        { Name: 'List-Unsubscribe', Value: `<${url}>` },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ]
    : [];

function toBase64(text: string): string {
  return btoa(Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

export type MailFailure = {
  /** True when this mail can never be delivered to this address. */
  permanent: boolean;
  /** True when Postmark may have taken the mail, and its index may not show it yet. */
  unknown?: boolean;
  /** True when the service delivers nothing to this address. */
  refused?: boolean;
  /** True when the service takes no mails at all at the moment: more would only be refused. */
  busy?: boolean;
  reason: string;
};

/** Postmark's codes for an address it does not deliver to, and for a message it cannot read. */
const INACTIVE = 406;
const REFUSED_CODES = new Set([300, INACTIVE, 411]);

/** What Deno says of a connection that was never made; any other break may have come after the mail was taken. */
const NEVER_ARRIVED = /\(Connect\)|refused/;

/**
 * Whether to try again. Only a refusal of this very mail is final: full queues (429), faults of the service (5xx), the
 * network, and an account or token that an operator has to mend are not.
 * @see https://postmarkapp.com/developer/api/overview#error-codes
 */
export function classifyMailError(fault: unknown): MailFailure {
  if (!(fault instanceof Errors.PostmarkError)) {
    return { permanent: false, unknown: true, reason: describeFault(fault) };
  }
  const { statusCode, code } = fault;
  if (statusCode === 0) {
    const unknown = !NEVER_ARRIVED.test(fault.message);
    return { permanent: false, unknown, reason: describeFault(fault) };
  }
  // Messages of Postmark name the recipient: the code says enough.
  const reason = `${fault.name} ${statusCode}/${code}`;
  const permanent = statusCode === 422 && REFUSED_CODES.has(code);
  return {
    permanent,
    refused: permanent && code === INACTIVE,
    busy: statusCode === 429 || statusCode === 503,
    reason,
  };
}
