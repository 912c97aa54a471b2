import type { Rpc } from '../_shared/db.ts';
import type { Log } from '../_shared/log.ts';
import type { HookPayload } from './hook.ts';
import { planAuthMails } from './plan.ts';

/**
 * Puts the mails of an action into the outbox; a second call for the same action changes nothing. Sending is left to
 * the mail worker, because Auth waits for this answer.
 * @returns how many mails the action asked for
 */
export async function handleSendEmail(
  deps: { rpc: Rpc; log: Log; appUrl: string; now: Date },
  hook: HookPayload,
): Promise<number> {
  const mails = planAuthMails({ hook, appUrl: deps.appUrl, now: deps.now });
  for (const mail of mails) {
    await deps.rpc('enqueue_auth_mail', {
      p_user_id: mail.userId,
      p_kind: mail.kind,
      p_to_email: mail.toEmail,
      p_locale: mail.locale,
      p_time_zone: mail.timeZone,
      p_payload: mail.payload,
      p_dedupe_key: mail.dedupeKey,
    });
  }
  deps.log.info('auth_mail', {
    action: hook.email_data.email_action_type,
    user: hook.user.id,
    mails: mails.length,
  });
  return mails.length;
}
