import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { env } from '~/platform/env.server';
import type { RequestScope } from './scope.server';

const schema = z.object({
  kind: z.enum(['done', 'note', 'held', 'stop']),
  /** Key in the `notices` catalogue. */
  key: z.string(),
  values: z.record(z.string(), z.string()).optional(),
});

/** A notice that stands on the next page, and stays there. */
export type Flash = z.infer<typeof schema>;

const cookie = createCookie('notice', {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.APP_URL.startsWith('https:'),
  secrets: [env.SESSION_SECRET],
  maxAge: 600,
});

export async function setFlash(scope: RequestScope, flash: Flash): Promise<void> {
  scope.appendHeader('Set-Cookie', await cookie.serialize(flash));
}

/** Reads the notice left by the last form and takes it away. */
export async function takeFlash(scope: RequestScope, request: Request): Promise<Flash | null> {
  const header = request.headers.get('Cookie');
  if (!header?.includes('notice=')) return null;
  const parsed = schema.safeParse(await cookie.parse(header));
  scope.appendHeader('Set-Cookie', await cookie.serialize('', { maxAge: 0 }));
  return parsed.success ? parsed.data : null;
}
