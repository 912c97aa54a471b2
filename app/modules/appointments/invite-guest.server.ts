import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { GUEST_CODES, type GuestError, type GuestForm } from './guest-schema';

type Answer = Promise<Result<null, GuestError>>;
type RpcError = Parameters<typeof rpcErrorCode>[0] | null;

const answer = (error: RpcError): Result<null, GuestError> =>
  error ? fail({ code: rpcErrorCode(error, GUEST_CODES) }) : ok(null);

/** Invites one relative or interpreter to a video consultation; a mail with a link goes out. */
export async function inviteGuest(db: Db, appointmentId: string, guest: GuestForm): Answer {
  const { error } = await db.rpc('invite_guest', {
    p_appointment_id: appointmentId,
    p_name: guest.name,
    p_email: guest.email,
    p_role: guest.role,
  });
  return answer(error);
}

/** Sends the invitation once more, with a link of its own; a few times only. */
export async function resendInvitation(db: Db, appointmentId: string): Answer {
  const { error } = await db.rpc('resend_guest_invitation', { p_appointment_id: appointmentId });
  return answer(error);
}

/** Takes the invitation back: its links end at once. */
export async function revokeGuest(db: Db, appointmentId: string): Answer {
  const { error } = await db.rpc('revoke_guest', { p_appointment_id: appointmentId });
  return answer(error);
}
