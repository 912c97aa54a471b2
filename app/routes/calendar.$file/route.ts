import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { siteUrl } from '~/http/links.server';
import { publicDb } from '~/http/scope.server';
import { feedFile, feedTokenOf } from '~/modules/appointments';
import { readCalendarFeed } from '~/modules/appointments/index.server';
import { negotiateLocale } from '~/shared/locales';

/**
 * A person's appointments for their calendar, opened by the secret in the address alone. What is not, or no longer, an
 * address answers in one and the same way.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = feedTokenOf(params.file);
  const feed = token ? await readCalendarFeed(await publicDb(context.scope), token) : null;
  if (!feed) {
    return new Response('Not found', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
    });
  }
  const file = feedFile(feed.entries, { locale: negotiateLocale(feed.locale), urlOf: siteUrl });
  const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, max-age=0, must-revalidate',
    'X-Robots-Tag': 'noindex',
    'X-Content-Type-Options': 'nosniff',
  };
  if (isKnown(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(file, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="ecuretrip.ics"',
    },
  });
}

/** Compared weakly, as RFC 9110 asks: a proxy that compresses marks the tag. */
function isKnown(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
