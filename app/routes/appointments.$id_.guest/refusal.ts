import type { GuestCode, GuestError } from '~/modules/appointments';

type Refusal = {
  status: number;
  /** Key of the `notices` catalogue, where there is no form to answer. */
  notice: string;
  fieldErrors?: Record<string, string[]>;
  formErrors?: string[];
};

const FIELDS: Partial<Record<GuestCode, [field: string, message: string]>> = {
  guest_name_invalid: ['name', 'guestNameMissing'],
  guest_email_invalid: ['email', 'emailIncomplete'],
  guest_role_invalid: ['role', 'guestRoleMissing'],
  guest_refuses: ['email', 'guestRefuses'],
};
const WHOLE: Partial<Record<GuestCode, string>> = {
  guest_already: 'guestAlready',
  guest_limit: 'guestLimit',
  wrong_state: 'guestOver',
};

/** How a refused invitation is told: beside its field, or at the head of the form. */
export function refusal({ code }: GuestError): Refusal {
  const notice = code === 'resend_limit' ? 'guestResendLimit' : 'movedOn';
  const field = FIELDS[code];
  if (field) return { status: 422, notice, fieldErrors: { [field[0]]: [field[1]] } };
  return { status: 409, notice, formErrors: [WHOLE[code] ?? 'tryAgain'] };
}
