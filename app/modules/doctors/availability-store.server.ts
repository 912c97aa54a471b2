import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { AVAILABILITY_CODES, type AvailabilityError } from './availability-errors';
import {
  addedSchema,
  ownAvailabilitySchema,
  type Added,
  type BookingRules,
  type ExceptionItem,
  type Hours,
  type OwnAvailability,
  type VisitTypeForm,
} from './availability-schema';
import { minorUnits } from './onboarding-schema';
import type { Slot } from './schema';

type Refused = { ok: false; error: AvailabilityError };
type Fault = Parameters<typeof rpcErrorCode>[0];
const refused = (error: Fault): Refused => fail({ code: rpcErrorCode(error, AVAILABILITY_CODES) });

/** The signed-in doctor's own time, or null for anybody else. */
export async function getOwnAvailability(db: Db): Promise<OwnAvailability | null> {
  const { data, error } = await db.rpc('get_own_availability');
  if (error) throw new Error(`reading the availability failed: ${error.message}`);
  return data === null ? null : ownAvailabilitySchema.parse(data);
}

const previewRows = z.array(
  z.object({ visit_type_id: z.string(), starts_at: z.string(), ends_at: z.string() }),
);

/** The doctor's own free times in [from, to), by visit type: from the same function that answers patients. */
export async function previewFreeSlots(db: Db, from: string, to: string): Promise<Map<string, Slot[]>> {
  const { data, error } = await db.rpc('preview_free_slots', { p_from: from, p_to: to });
  if (error) throw new Error(`reading the preview failed: ${error.message}`);
  const byVisit = new Map<string, Slot[]>();
  for (const row of previewRows.parse(data)) {
    const slot = {
      startsAt: new Date(row.starts_at).toISOString(),
      endsAt: new Date(row.ends_at).toISOString(),
    };
    const slots = byVisit.get(row.visit_type_id);
    if (slots) slots.push(slot);
    else byVisit.set(row.visit_type_id, [slot]);
  }
  return byVisit;
}

/** Replaces the week, unless it was changed since the form was made. */
export async function saveWeeklyHours(
  db: Db,
  input: { version: string; hours: Hours[] },
): Promise<Result<null, AvailabilityError>> {
  const { error } = await db.rpc('save_weekly_hours', { p: input });
  return error ? refused(error) : ok(null);
}

/** Saves how the doctor can be booked; a new zone moves hours and exceptions with it. */
export async function saveBookingRules(
  db: Db,
  input: BookingRules & { timeZone: string },
): Promise<Result<null, AvailabilityError>> {
  const { error } = await db.rpc('save_booking_rules', { p: input });
  return error ? refused(error) : ok(null);
}

/** Adds a kind of visit, or changes one with its `id`. Appointments made stay as they are. */
export async function saveVisitType(
  db: Db,
  { amount, ...input }: VisitTypeForm & { id: string | null },
): Promise<Result<null, AvailabilityError>> {
  const p = { ...input, amount: minorUnits(amount, input.currency) };
  const { error } = await db.rpc('save_visit_type', { p });
  return error ? refused(error) : ok(null);
}

/** Offers a kind of visit to patients, or no longer. */
export async function offerVisitType(
  db: Db,
  id: string,
  active: boolean,
): Promise<Result<null, AvailabilityError>> {
  const { error } = await db.rpc('offer_visit_type', { p_id: id, p_active: active });
  return error ? refused(error) : ok(null);
}

/** Moves a kind of visit one place up (-1) or down (1). */
export async function moveVisitType(
  db: Db,
  id: string,
  by: -1 | 1,
): Promise<Result<null, AvailabilityError>> {
  const { error } = await db.rpc('move_visit_type', { p_id: id, p_by: by });
  return error ? refused(error) : ok(null);
}

/** Removes a kind of visit; one that was ever booked is switched off instead. */
export async function removeVisitType(
  db: Db,
  id: string,
): Promise<Result<'removed' | 'switched_off', AvailabilityError>> {
  const { data, error } = await db.rpc('remove_visit_type', { p_id: id });
  return error ? refused(error) : ok(z.enum(['removed', 'switched_off']).parse(data));
}

/**
 * Adds times off and extra hours in one act. Time off that touches appointments is saved only when all of them are in
 * `acknowledged`; otherwise they are listed in the answer.
 */
export async function addExceptions(
  db: Db,
  input: { items: ExceptionItem[]; acknowledged: string[] },
): Promise<Result<Added, AvailabilityError>> {
  const { data, error } = await db.rpc('add_exceptions', { p: input });
  return error ? refused(error) : ok(addedSchema.parse(data));
}

/** Takes back a time off or extra hours. */
export async function removeException(db: Db, id: string): Promise<Result<null, AvailabilityError>> {
  const { error } = await db.rpc('remove_exception', { p_id: id });
  return error ? refused(error) : ok(null);
}
