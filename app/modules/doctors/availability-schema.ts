import { z } from 'zod';
import { isTimeZone } from '~/shared/time';
import { minorUnits } from './onboarding-schema';

const instant = z.iso.datetime({ offset: true });

/** Weekly hours as stored: ISO weekday, `HH:MM`; the end may be `24:00`. */
export const hoursSchema = z.object({ weekday: z.number(), startsAt: z.string(), endsAt: z.string() });
export type Hours = z.infer<typeof hoursSchema>;

export const ownVisitTypeSchema = z.object({
  id: z.uuid(),
  mode: z.enum(['video', 'in_person']),
  minutes: z.number(),
  amount: z.number(),
  currency: z.string(),
  active: z.boolean(),
  /** What saving asks for, so that a page that is out of date overwrites nothing. */
  version: z.string(),
  /** Was booked at least once: it can be switched off, not removed. */
  isUsed: z.boolean(),
});
export type OwnVisitType = z.infer<typeof ownVisitTypeSchema>;

export const exceptionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['off', 'extra']),
  startsAt: instant,
  endsAt: instant,
});
export type AvailabilityException = z.infer<typeof exceptionSchema>;

/** Everything a doctor's own pages show of their time; minutes and days as whole numbers. */
export const ownAvailabilitySchema = z.object({
  timeZone: z.string(),
  slug: z.string().nullable(),
  isListed: z.boolean(),
  currency: z.string().nullable(),
  countryCode: z.string().nullable(),
  bufferBefore: z.number(),
  bufferAfter: z.number(),
  notice: z.number(),
  horizon: z.number(),
  step: z.number().nullable(),
  /** The platform's own horizon in days. */
  maxDays: z.number(),
  rulesVersion: z.string(),
  hoursVersion: z.string(),
  hours: z.array(hoursSchema),
  visitTypes: z.array(ownVisitTypeSchema),
  exceptions: z.array(exceptionSchema),
});
export type OwnAvailability = z.infer<typeof ownAvailabilitySchema>;

export const BUFFER_MINUTES = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120] as const;
export const NOTICE_MINUTES = [0, 60, 120, 240, 720, 1440, 2880, 4320, 10_080, 20_160, 43_200] as const;
export const STEP_MINUTES = [5, 10, 15, 20, 30, 45, 60] as const;

/** A whole number between two bounds; the message is a key of the `errors` catalogue. */
const whole = (min: number, max: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(min, message).max(max, message);

const zone = z.string({ error: 'timeZoneMissing' }).refine(isTimeZone, 'timeZoneMissing');

/** Terms of booking. The database also holds the horizon against the platform's own. */
export const bookingRulesSchema = z.object({
  version: z.string().max(40),
  bufferBefore: whole(0, 120, 'bufferRange'),
  bufferAfter: whole(0, 120, 'bufferRange'),
  notice: whole(0, 43_200, 'noticeRange'),
  horizon: whole(1, 80, 'horizonRange'),
  step: z
    .string()
    .optional()
    .transform((text) => (text ? Number(text) : null))
    .refine((n) => n === null || (STEP_MINUTES as readonly number[]).includes(n), 'stepMissing'),
});
export type BookingRules = z.output<typeof bookingRulesSchema>;

export const zoneSchema = z.object({ version: z.string().max(40), timeZone: zone });

/** A kind of visit as the form sends it; `currency` is the doctor's own, or chosen with the first visit. */
export const visitTypeFormSchema = z
  .object({
    version: z.string().max(40).optional(),
    mode: z.enum(['video', 'in_person'], { error: 'modeMissing' }),
    minutes: whole(10, 240, 'lengthRange').refine((n) => n % 5 === 0, 'lengthRange'),
    amount: z
      .string({ error: 'amountMissing' })
      .trim()
      .regex(/^\d{1,7}([.,]\d{1,3})?$/, 'amountShape'),
    currency: z.string({ error: 'currencyMissing' }).regex(/^[A-Z]{3}$/, 'currencyMissing'),
  })
  .check(({ value, issues }) => {
    if (minorUnits(value.amount, value.currency) === null)
      issues.push({ code: 'custom', path: ['amount'], message: 'amountShape', input: value.amount });
  });
export type VisitTypeForm = z.output<typeof visitTypeFormSchema>;

const day = z.iso.date('dateShape');
const clock = z.string().regex(/^([01]?\d|2[0-4])[:.][0-5]\d$/, 'hoursShape');

/** A time off, or extra hours: whole days without times, else hours of one day. */
export const timeOffSchema = z
  .object({
    kind: z.enum(['off', 'extra'], { error: 'kindMissing' }),
    from: z.string({ error: 'dateShape' }).pipe(day),
    to: day.optional(),
    startsAt: clock.optional(),
    endsAt: clock.optional(),
  })
  .check(({ value, issues }) => {
    const refuse = (path: 'to' | 'startsAt' | 'endsAt', message: string) =>
      issues.push({ code: 'custom', path: [path], message, input: value[path] });
    const { kind, from, to, startsAt, endsAt } = value;
    if (to && to < from) refuse('to', 'datesReversed');
    if (Boolean(startsAt) !== Boolean(endsAt)) refuse(startsAt ? 'endsAt' : 'startsAt', 'hoursBoth');
    if (startsAt && endsAt && endOfDay(endsAt) <= padClock(startsAt)) refuse('endsAt', 'hoursEnd');
    if (startsAt && to && to !== from) refuse('to', 'timesOnOneDay');
    if (kind === 'extra' && !startsAt && !endsAt) refuse('startsAt', 'extraHoursMissing');
  });

/** `9.00` as `09:00`. */
export const padClock = (text: string) => text.replace('.', ':').padStart(5, '0');
/** As the end of a range, midnight is the end of the day. */
export const endOfDay = (text: string) => (padClock(text) === '00:00' ? '24:00' : padClock(text));

/** What is added to the calendar in one act. */
export const exceptionItemSchema = z.object({
  kind: z.enum(['off', 'extra']),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  startsAt: z.string().max(5).optional(),
  endsAt: z.string().max(5).optional(),
});
export type ExceptionItem = z.infer<typeof exceptionItemSchema>;

/** The item of a checked form. */
export function exceptionItem({ startsAt, endsAt, ...rest }: z.output<typeof timeOffSchema>): ExceptionItem {
  return startsAt && endsAt ? { ...rest, startsAt: padClock(startsAt), endsAt: endOfDay(endsAt) } : rest;
}

/** What saving exceptions answers: not saved while there are appointments nobody has agreed to leave inside. */
export const addedSchema = z.object({
  saved: z.boolean(),
  added: z.number(),
  /** `patientName` is null while it is only being booked. */
  appointments: z.array(
    z.object({ id: z.uuid(), startsAt: instant, endsAt: instant, patientName: z.string().nullable() }),
  ),
});
export type Added = z.infer<typeof addedSchema>;
export type HitAppointment = Added['appointments'][number];

export type Holiday = { from: string; to: string; name: string };
