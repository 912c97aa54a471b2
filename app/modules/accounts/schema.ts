import { z } from 'zod';
import { LOCALES } from '~/shared/locales';
import { COUNTRIES } from '~/shared/places';
import { isTimeZone } from '~/shared/time';

/** Messages are keys of the `errors` catalogue. */
const email = z
  .string({ error: 'emailMissing' })
  .trim()
  .toLowerCase()
  .min(1, 'emailMissing')
  .max(254, 'emailIncomplete')
  .pipe(z.email('emailIncomplete'));

// GoTrue hashes with bcrypt, which reads 72 bytes.
const newPassword = z
  .string({ error: 'passwordShort' })
  .min(10, 'passwordShort')
  .refine((value) => new TextEncoder().encode(value).length <= 72, 'passwordLong');

const fullName = z
  .string({ error: 'fullNameMissing' })
  .trim()
  .min(2, 'fullNameMissing')
  .max(120, 'fullNameLong');
const next = z.string().optional();

export const registerSchema = z.object({
  role: z.enum(['patient', 'doctor'], { error: 'roleMissing' }),
  fullName,
  email,
  password: newPassword,
  next,
});

export const signInSchema = z.object({
  email,
  password: z.string({ error: 'passwordMissing' }).min(1, 'passwordMissing'),
  next,
});

export const emailSchema = z.object({ email, next });

export const newPasswordSchema = z.object({ password: newPassword });

const presentPassword = z.string({ error: 'passwordMissing' }).min(1, 'passwordMissing');

export const changePasswordSchema = z.object({ current: presentPassword, password: newPassword });

export const changeEmailSchema = z.object({ email, current: presentPassword });

/** Typed before an account goes; the page tells it. */
export const DELETION_WORD = 'DELETE';

export const deleteAccountSchema = z.object({
  current: presentPassword,
  word: z
    .string({ error: 'deletionWord' })
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.literal(DELETION_WORD, 'deletionWord')),
});

/** People type codes as their app shows them: in two groups of three. */
const oneTimeCode = z
  .string({ error: 'codeMissing' })
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'codeShape'));

export const secondFactorSchema = z.object({ code: oneTimeCode, next });

export const recoveryCodeSchema = z.object({
  recoveryCode: z
    .string({ error: 'recoveryCodeMissing' })
    .trim()
    .regex(/^[a-z0-9]{5}[\s-]?[a-z0-9]{5}$/i, 'recoveryCodeShape'),
  next,
});

export const beginFactorSchema = z.object({
  name: z.string({ error: 'factorNameMissing' }).trim().min(1, 'factorNameMissing').max(60, 'textLong'),
  next,
});

/** The secret travels with the form, because Auth tells it once and the page has to show it again after a typing error. */
export const proveFactorSchema = z.object({
  code: oneTimeCode,
  factorId: z.uuid(),
  secret: z.string().regex(/^[A-Z2-7]{16,64}$/),
  next,
});

export const LINK_TYPES = ['signup', 'recovery', 'email_change', 'invite', 'magiclink', 'email'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** What a link in one of our mails carries. */
export const confirmationSchema = z.object({
  token_hash: z.string().regex(/^(pkce_)?[0-9a-f]{40,128}$/),
  type: z.enum(LINK_TYPES),
  next,
});

const country = z.enum(COUNTRIES as [string, ...string[]], { error: 'countryMissing' });
const timeZone = z.string({ error: 'timeZoneMissing' }).refine(isTimeZone, 'timeZoneMissing');
const phone = z
  .string()
  .trim()
  .regex(/^\+[0-9 ()-]{6,24}$/, 'phoneShape')
  .optional();

const locale = z.enum(LOCALES).optional();

export const profileSchema = z.object({ fullName, countryCode: country, timeZone, phone, locale });

const oldest = () => `${new Date().getUTCFullYear() - 120}-01-01`;
const today = () => new Date().toISOString().slice(0, 10);

export const patientDetailsSchema = profileSchema.extend({
  birthDate: z
    .string({ error: 'birthDateMissing' })
    .pipe(z.iso.date('birthDateMissing'))
    .refine((day) => day >= oldest() && day <= today(), 'birthDateRange'),
});

export type Registration = z.infer<typeof registerSchema>;
export type ProfileInput = z.infer<typeof profileSchema>;
export type PatientDetails = z.infer<typeof patientDetailsSchema>;

/** A form of a single button. */
export const emptySchema = z.object({});
