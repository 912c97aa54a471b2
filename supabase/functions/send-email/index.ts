// The Send Email hook of Auth. The caller proves itself by the standard-webhooks signature.
import { callMailWorker, inBackground } from '../_shared/background.ts';
import { createRpc } from '../_shared/db.ts';
import { json, readBody, refuse } from '../_shared/http.ts';
import { serve } from '../_shared/serve.ts';
import { handleSendEmail } from './handler.ts';
import { hookSchema, verifyHook } from './hook.ts';

const variables = ['SUPABASE_URL', 'APP_URL', 'CRON_SECRET', 'SEND_EMAIL_HOOK_SECRET'] as const;

serve('send-email', variables, async (request, { env, log }) => {
  const body = await readBody(request);
  if (body === null) return refuse(413, 'too_large');
  const hook = verifyHook(body, request.headers, env.SEND_EMAIL_HOOK_SECRET);
  if (hook === null) return refuse(401, 'bad_signature');
  const parsed = hookSchema.safeParse(hook);
  if (!parsed.success) return refuse(400, 'bad_payload');
  const rpc = createRpc({ url: env.SUPABASE_URL, secretKey: env.secretKey });
  const mails = await handleSendEmail({ rpc, log, appUrl: env.APP_URL, now: new Date() }, parsed.data);
  if (mails > 0) {
    inBackground(callMailWorker({ supabaseUrl: env.SUPABASE_URL, cronSecret: env.CRON_SECRET }), log);
  }
  return json({});
});
