import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { GUEST_ROLES } from './consultation-schema';

const NAME_MAX = 120;
const EMAIL_MAX = 254;

/** Whom to invite. Messages are keys of the `errors` catalogue. */
export const guestFormSchema = z.object({
  role: z.enum(GUEST_ROLES, { error: 'guestRoleMissing' }),
  name: z
    .string({ error: 'guestNameMissing' })
    .trim()
    .min(1, 'guestNameMissing')
    .max(NAME_MAX, 'fullNameLong'),
  email: z
    .string({ error: 'emailMissing' })
    .trim()
    .max(EMAIL_MAX, 'emailIncomplete')
    .pipe(z.email('emailIncomplete')),
});
export type GuestForm = z.infer<typeof guestFormSchema>;

/** What the database raises when somebody cannot be invited. */
export const GUEST_CODES = [
  'not_found',
  'wrong_state',
  'guest_name_invalid',
  'guest_email_invalid',
  'guest_role_invalid',
  'guest_already',
  'guest_refuses',
  'guest_limit',
  'resend_limit',
] as const;
export type GuestCode = (typeof GUEST_CODES)[number];
export type GuestError = { code: GuestCode };

/** The token of a guest's link, as far as its form can tell; every other address of that kind is a 404. */
export const isGuestToken = (token: string | undefined): token is string =>
  /^[\w-]{40,60}$/.test(token ?? '');

/** What a guest may know of the consultation. */
export const guestVisitSchema = z.object({
  inviterName: z.string(),
  role: z.enum(GUEST_ROLES),
  doctorName: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  opensAt: instantSchema,
  roomOpen: z.boolean(),
  /** For a guest whose own zone nothing tells. */
  patientTimeZone: z.string(),
});
export type GuestVisit = z.infer<typeof guestVisitSchema>;
