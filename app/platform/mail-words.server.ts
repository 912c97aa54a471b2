import { composeMail } from '../../supabase/functions/_shared/mail/compose.ts';
import { createMailContext } from '../../supabase/functions/_shared/mail/context.ts';
import { isMailKind } from '../../supabase/functions/_shared/mail/payloads.ts';
import { env } from './env.server';

export type MailWords = {
  subject: string;
  /** One sentence with what matters. */
  text: string;
  /** The page of this site that it leads to; null where there is nothing to do. */
  path: string | null;
};

type Reader = { locale: string; timeZone: string; email: string };

/**
 * What a message says, in short: the words that its mail has, so that list and mail cannot differ.
 * @throws ZodError when the facts are not those of the kind
 * @returns null for a kind that no mail has
 */
export function mailWords(kind: string, payload: unknown, reader: Reader): MailWords | null {
  if (!isMailKind(kind)) return null;
  const { locale, timeZone, email } = reader;
  const now = new Date();
  const context = createMailContext({ locale, timeZone, toEmail: email, appUrl: env.APP_URL, now });
  const { subject, preheader, button } = composeMail(kind, payload, context);
  return { subject, text: preheader, path: button ? pathOf(button.href) : null };
}

function pathOf(href: string): string {
  const { pathname, search, hash } = new URL(href);
  return pathname + search + hash;
}
