// Called by Postmark about mails that came back. It signs nothing: the caller proves itself by the password of basic
// authentication, which stands in the webhook's address.
import { createRpc } from '../_shared/db.ts';
import { isSecret, json, readBody, refuse } from '../_shared/http.ts';
import { serve } from '../_shared/serve.ts';
import { postmarkEvent, readPostmarkEvent } from './event.ts';

serve(
  'postmark-webhook',
  ['SUPABASE_URL', 'POSTMARK_WEBHOOK_SECRET'] as const,
  async (request, { env, log }) => {
    if (!(await isSecret(basicPassword(request), env.POSTMARK_WEBHOOK_SECRET))) {
      // Not 403: that ends Postmark's retries, and the secret may only have been changed on one side.
      return refuse(401, 'unauthorized');
    }
    const body = await readBody(request);
    if (body === null) return refuse(413, 'too_large');
    const parsed = postmarkEvent.safeParse(parseJson(body));
    if (!parsed.success) return refuse(400, 'bad_payload');
    const event = readPostmarkEvent(parsed.data);
    if (!event) return json({ outcome: 'ignored' });
    const outcome = await createRpc({ url: env.SUPABASE_URL, secretKey: env.secretKey })(
      'ingest_postmark_event',
      { p_id: event.id, p_what: event.what, p_email: event.email, p_detail: event.detail, p_at: event.at },
    );
    log.info('postmark_event', { event: event.id.replace(/:.*@[^:]*/, ''), what: event.what });
    return json({ outcome });
  },
);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The password of `Authorization: Basic`, whatever the name before it. */
function basicPassword(request: Request): string {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  try {
    return atob(encoded).split(':').slice(1).join(':');
  } catch {
    return '';
  }
}
