/** What Auth sends when a mail is due, and how it is known to come from Auth. */
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';

const text = z.string().nullish();

export const hookSchema = z.object({
  user: z.object({
    id: z.uuid(),
    email: text,
    new_email: text,
    updated_at: text,
    // Whatever the person's browser sent at sign-up: nothing in it is relied upon.
    user_metadata: z.record(z.string(), z.unknown()).nullish(),
  }),
  email_data: z.object({
    email_action_type: z.string(),
    token: text,
    token_hash: text,
    token_new: text,
    token_hash_new: text,
    redirect_to: text,
    old_email: text,
  }),
});

export type HookPayload = z.output<typeof hookSchema>;

/**
 * Checks the standard-webhooks signature over the raw body. `secret` is as Auth has it, "v1,whsec_<base64>".
 * @returns the parsed body, or null when Auth did not sign it or signed it more than five minutes ago
 */
export function verifyHook(body: string, headers: Headers, secret: string): unknown {
  try {
    return new Webhook(secret.replace(/^v1,whsec_/, '')).verify(body, {
      'webhook-id': headers.get('webhook-id') ?? '',
      'webhook-timestamp': headers.get('webhook-timestamp') ?? '',
      'webhook-signature': headers.get('webhook-signature') ?? '',
    });
  } catch (fault) {
    if (fault instanceof WebhookVerificationError || fault instanceof SyntaxError) return null;
    throw fault;
  }
}
