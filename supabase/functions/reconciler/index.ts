// Called by the schedule. The caller proves itself by x-cron-secret.
import { createRpc } from '../_shared/db.ts';
import { isCronCall, json, refuse } from '../_shared/http.ts';
import { serve } from '../_shared/serve.ts';
import { createStripe } from '../_shared/stripe/client.ts';
import { runReconciler } from './handler.ts';

serve(
  'reconciler',
  ['SUPABASE_URL', 'STRIPE_SECRET_KEY', 'STRIPE_API_URL', 'CRON_SECRET', 'EXCHANGE_RATES_URL'],
  async (request, { env, log }) => {
    if (!(await isCronCall(request, env.CRON_SECRET))) return refuse(401, 'unauthorized');
    return json(
      await runReconciler({
        stripe: createStripe({ secretKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL }),
        rpc: createRpc({ url: env.SUPABASE_URL, secretKey: env.secretKey }),
        log,
        ratesUrl: env.EXCHANGE_RATES_URL,
      }),
    );
  },
);
