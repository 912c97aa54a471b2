// Called by the schedule and, to hurry, by the other functions. The caller proves itself by x-cron-secret.
import { createRpc } from '../_shared/db.ts';
import { isCronCall, json, refuse } from '../_shared/http.ts';
import { createPostmark } from '../_shared/mail/postmark.ts';
import { serve } from '../_shared/serve.ts';
import { runMailWorker } from './handler.ts';

const variables = [
  'SUPABASE_URL',
  'POSTMARK_SERVER_TOKEN',
  'POSTMARK_API_URL',
  'MAIL_FROM',
  'APP_URL',
  'CRON_SECRET',
] as const;

serve('mail-worker', variables, async (request, { env, log }) => {
  if (!(await isCronCall(request, env.CRON_SECRET))) return refuse(401, 'unauthorized');
  const counts = await runMailWorker({
    rpc: createRpc({ url: env.SUPABASE_URL, secretKey: env.secretKey }),
    service: createPostmark({ token: env.POSTMARK_SERVER_TOKEN, apiUrl: env.POSTMARK_API_URL }),
    log,
    from: env.MAIL_FROM,
    appUrl: env.APP_URL,
  });
  return json(counts);
});
