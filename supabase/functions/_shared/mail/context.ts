import { createTranslator } from 'use-intl/core';
import { mailLocale, type MailLocale, type MailMessages } from '../messages/index.ts';
import { createFormats, type Formats } from './format.ts';
import { isTimeZone } from './payloads.ts';
import { toRich, type Rich } from './view.ts';

/** Everything a mail is composed with, besides its payload. */
export type MailContext = {
  t: Translator;
  formats: Formats;
  locale: MailLocale;
  /** The recipient's own zone. */
  timeZone: string;
  toEmail: string;
  appUrl: string;
  now: Date;
  /** Keeps a name's direction from turning the sentence around it. */
  isolate(name: string): string;
};

export type Translator = ReturnType<typeof createTranslator<MailMessages>>;

export function createMailContext(options: {
  locale: string | null;
  timeZone: string | null;
  toEmail: string;
  appUrl: string;
  now: Date;
}): MailContext {
  const locale = mailLocale(options.locale);
  const onError = (error: Error) => {
    throw error;
  };
  return {
    ...options,
    locale,
    t: createTranslator<MailMessages>({ locale: locale.tag, messages: locale.messages, onError }),
    formats: createFormats(locale.tag),
    timeZone: options.timeZone && isTimeZone(options.timeZone) ? options.timeZone : 'UTC',
    isolate: (name) => (locale.dir === 'rtl' ? `\u2068${name}\u2069` : name),
  };
}

/** A link to a page of the application. */
export function pageUrl(
  context: MailContext,
  path: string,
  query: Record<string, string | null | undefined> = {},
): string {
  const url = new URL(context.appUrl + path);
  for (const [key, value] of Object.entries(query)) if (value) url.searchParams.set(key, value);
  return url.href;
}

/** "Hello Grace Adeyemi," as a line of its own, when the name is known. */
export function greeting(context: MailContext, name: string | null | undefined): Rich[] {
  return name ? [toRich(context.t('common.hello', { name: context.isolate(name) }))] : [];
}

/** A moment on the recipient's clock, and whose clock that is. */
export function momentHere(
  { formats, timeZone }: MailContext,
  instant: string,
): { moment: string; zone: string } {
  return { moment: formats.moment(instant, timeZone), zone: formats.zone(instant, timeZone) };
}

/** What stands at the foot of mails about an account. */
export function accountFooter({ t, toEmail: email }: MailContext): string[] {
  return [t('common.becauseAccount', { email })];
}

/** What stands at the foot of mails about an appointment. */
export function appointmentFooter(
  context: MailContext,
  reference: string,
  to: 'patient' | 'doctor',
): string[] {
  const { t, toEmail: email } = context;
  const because =
    to === 'patient' ? t('common.becauseBooked', { email }) : t('common.becauseAccount', { email });
  return [
    `${t('common.reference', { reference })} ${because}`,
    ...(to === 'patient' ? [t('common.emergencies')] : []),
    t('common.alwaysOn', { site: new URL(context.appUrl).host }),
  ];
}
