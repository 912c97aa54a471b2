import { z } from 'zod';
import { reasonSchema } from './schema';

export const ROLES = ['patient', 'doctor', 'admin'] as const;
export const ACCOUNT_STATES = ['active', 'suspended', 'unconfirmed', 'deleted'] as const;

const instant = z.iso.datetime({ offset: true });
const role = z.enum(ROLES);
const state = z.enum(ACCOUNT_STATES);

/** What a search for people is narrowed by; anything unknown is left out. */
export const userQuerySchema = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  role: role.nullable().catch(null).default(null),
  state: state.nullable().catch(null).default(null),
  cursor: z.string().max(400).nullable().catch(null).default(null),
});
export type UserQuery = z.output<typeof userQuerySchema>;

export const userPageSchema = z.object({
  users: z.array(
    z.object({ id: z.uuid(), name: z.string(), email: z.string(), role, createdAt: instant, state }),
  ),
  nextCursor: z.string().nullable(),
});
export type UserRow = z.output<typeof userPageSchema>['users'][number];

const appointmentStatus = z.enum(['held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired']);

export const userSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role,
  state,
  country: z.string().nullable(),
  timeZone: z.string(),
  locale: z.string(),
  createdAt: instant,
  lastSignInAt: instant.nullable(),
  onboarded: z.boolean(),
  /** The viewer themselves. */
  own: z.boolean(),
  secondFactor: z.boolean(),
  sessions: z.number().int(),
  doctor: z
    .object({
      slug: z.string().nullable(),
      verification: z.enum(['draft', 'pending', 'asked', 'verified', 'refused', 'suspended']),
      payout: z.enum(['none', 'pending', 'active', 'restricted']),
      listed: z.boolean(),
      licenceUntil: z.iso.date().nullable(),
    })
    .nullable(),
  /** How many appointments or payments are open. */
  unfinished: z.number().int(),
  appointments: z.object({
    counts: z.partialRecord(appointmentStatus, z.number().int()),
    upcoming: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        startsAt: instant,
        status: appointmentStatus,
        as: z.enum(['patient', 'doctor']),
        /** In place of the doctor, if this is the doctor. */
        mayCancel: z.boolean(),
        amount: z.number().int(),
        currency: z.string(),
        paymentStatus: z.string().nullable(),
        otherId: z.uuid(),
        otherName: z.string(),
      }),
    ),
  }),
  suspensions: z.array(
    z.object({
      id: z.uuid(),
      reason: z.string(),
      at: instant,
      by: z.string().nullable(),
      liftedAt: instant.nullable(),
      liftReason: z.string().nullable(),
      liftedBy: z.string().nullable(),
    }),
  ),
});
export type User = z.output<typeof userSchema>;

export const roleFormSchema = z.object({
  role: z.enum(ROLES, { error: 'roleMissing' }),
  reason: reasonSchema,
});
