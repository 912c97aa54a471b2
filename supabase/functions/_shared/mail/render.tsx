/** @jsxRuntime automatic */
/** @jsxImportSource react */
import { render } from 'react-email';
import { renderCalendar } from './calendar.ts';
import { composeMail } from './compose.ts';
import { createMailContext, pageUrl } from './context.ts';
import { MailLayout } from './layout.tsx';
import type { MailKind } from './payloads.ts';
import { toPlainTextMail } from './plain-text.ts';
import type { MailView } from './view.ts';

export type MailRequest = {
  kind: MailKind;
  payload: unknown;
  toEmail: string;
  locale: string | null;
  timeZone: string | null;
  /** The secret of the link that refuses mails of this kind; null where they are necessary. */
  unsubscribeToken?: string | null;
};

export type RenderOptions = {
  appUrl: string;
  /** "eCureTrip <hello@…>" or a bare address. */
  from: string;
  now: Date;
};

export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  language: string;
  /** The address of that link, for the mail's headers. */
  unsubscribeUrl: string | null;
  attachments: { name: string; contentType: string; content: string }[];
};

/** Everything a mail service needs to send one mail. */
export async function renderMail(request: MailRequest, options: RenderOptions): Promise<RenderedMail> {
  const context = createMailContext({ ...request, ...options });
  const { unsubscribeToken: token } = request;
  const unsubscribeUrl = token ? pageUrl(context, `/unsubscribe/${encodeURIComponent(token)}`) : null;
  const view: MailView = {
    ...composeMail(request.kind, request.payload, context),
    unsubscribe: unsubscribeUrl
      ? { label: context.t('common.unsubscribe'), href: unsubscribeUrl }
      : undefined,
  };
  const { language, dir } = context.locale;
  return {
    subject: view.subject,
    html: await render(<MailLayout view={view} lang={language} dir={dir} />),
    text: toPlainTextMail(view),
    language,
    unsubscribeUrl,
    attachments: calendarAttachments(view, request, options),
  };
}

function calendarAttachments(view: MailView, request: MailRequest, options: RenderOptions) {
  if (!view.calendar) return [];
  const { method } = view.calendar;
  const content = renderCalendar({
    entry: view.calendar,
    organizer: { name: 'eCureTrip', email: addressOf(options.from) },
    attendee: { name: request.toEmail, email: request.toEmail },
    stampedAt: options.now,
  });
  return [
    { name: 'appointment.ics', contentType: `text/calendar; charset=utf-8; method=${method}`, content },
  ];
}

/** "hello@ecuretrip.example" of "eCureTrip <hello@ecuretrip.example>". */
const addressOf = (from: string) => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
