import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '~/http/guards.server';
import { findPack } from '~/messages/packs.server';

/** The words of one language. A page of the release before gets today's words, which must not be kept as its own. */
export function loader({ params }: LoaderFunctionArgs) {
  const { pack, current } = found(findPack(params.file ?? ''));
  return new Response(pack.body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
