import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '~/http/guards.server';
import { env } from '~/platform/env.server';

/** One mail as a mail programme shows it: `?lang=ar&part=html&scheme=dark`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (env.NODE_ENV === 'production') throw new Response('not_found', { status: 404 });
  const { previewMail } = await import('~/platform/mail-preview.server');
  const asked = new URL(request.url).searchParams;
  const mail = found(await previewMail(params.kind ?? '', asked.get('lang') ?? 'en'));
  const isText = asked.get('part') === 'text';
  const body = isText ? `${mail.subject}\n\n${mail.text}` : inScheme(mail.html, asked.get('scheme'));
  return new Response(body, {
    headers: {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
      // Mails carry their own styles.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

/** What the reader's device prefers is not for a page to say: the condition of the style sheet is. */
const inScheme = (html: string, scheme: string | null) =>
  scheme === 'dark' || scheme === 'light'
    ? html.replace('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all')
    : html;
