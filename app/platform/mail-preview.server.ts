import { renderMail } from '../../supabase/functions/_shared/mail/render.tsx';
import { isMailKind, MAIL_KINDS } from '../../supabase/functions/_shared/mail/payloads.ts';
import { MAIL_LANGUAGES } from '../../supabase/functions/_shared/messages/index.ts';
import { samples } from '../../supabase/functions/_shared/testing/mail-samples.ts';
import { env } from './env.server';

export const previewKinds = [...MAIL_KINDS].sort();
export const previewLanguages = MAIL_LANGUAGES;

/** A mail of made-up facts as it would be sent; null for a kind that there is not. */
export async function previewMail(kind: string, language: string) {
  if (!isMailKind(kind)) return null;
  const request = { kind, payload: samples[kind], toEmail: 'grace@example.org', locale: language };
  const from = 'eCureTrip <hello@ecuretrip.example>';
  return renderMail(
    { ...request, timeZone: 'Europe/London' },
    { appUrl: env.APP_URL, from, now: new Date('2026-11-22T12:00:00Z') },
  );
}
