import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { JOIN_CODES, OFFER_CODES, type JoinError, type OfferError } from './errors';
import {
  waitlistEntrySchema,
  waitlistOfferSchema,
  waitlistSubjectSchema,
  type WaitlistEntry,
  type WaitlistForm,
  type WaitlistOffer,
  type WaitlistSubject,
} from './schema';

/** For what one waits: an earlier time of an appointment, or a first one of a kind of visit. */
export type WaitFor = { appointmentId?: string; visitTypeId?: string };

/** What one would wait for; null when that cannot be waited for. */
export async function getWaitlistSubject(db: Db, wanted: WaitFor): Promise<WaitlistSubject | null> {
  const { data, error } = await db.rpc('get_waitlist_subject', {
    p_appointment_id: wanted.appointmentId,
    p_visit_type_id: wanted.visitTypeId,
  });
  if (error) throw new Error(`reading what is waited for failed: ${error.message}`);
  return data === null ? null : waitlistSubjectSchema.parse(data);
}

/** Gets the patient in line. Days and hours are read on the clock of `timeZone`. */
export async function joinWaitlist(
  db: Db,
  wanted: WaitFor,
  form: WaitlistForm & { timeZone: string },
): Promise<Result<null, JoinError>> {
  const { error } = await db.rpc('join_waitlist', {
    // The generated types know no arguments that may be null.
    p_visit_type_id: (wanted.visitTypeId ?? null) as string,
    p_appointment_id: (wanted.appointmentId ?? null) as string,
    p_from: form.from,
    p_until: form.until,
    p_weekdays: form.weekdays,
    p_day_parts: form.dayParts,
    p_time_zone: form.timeZone,
  });
  return error ? fail({ code: rpcErrorCode(error, JOIN_CODES) }) : ok(null);
}

/** What the patient waits for, the longest first. */
export async function listWaitlist(db: Db): Promise<WaitlistEntry[]> {
  const { data, error } = await db.rpc('list_waitlist');
  if (error) throw new Error(`reading the waitlist failed: ${error.message}`);
  return z.array(waitlistEntrySchema).parse(data);
}

/** The patient waits no more. Again: nothing. */
export async function leaveWaitlist(db: Db, entryId: string): Promise<Result<null, { code: 'not_found' }>> {
  const { error } = await db.rpc('leave_waitlist', { p_entry_id: entryId });
  return error ? fail({ code: rpcErrorCode(error, ['not_found']) }) : ok(null);
}

/** One of the patient's offers; null for anybody else's. */
export async function getWaitlistOffer(db: Db, id: string): Promise<WaitlistOffer | null> {
  const { data, error } = await db.rpc('get_waitlist_offer', { p_offer_id: id });
  if (error) throw new Error(`reading the offer failed: ${error.message}`);
  return data === null ? null : waitlistOfferSchema.parse(data);
}

/** The patient's appointment takes the offered time; on any refusal it keeps its own. Again: nothing. */
export async function acceptWaitlistOffer(db: Db, id: string): Promise<Result<null, OfferError>> {
  const { error } = await db.rpc('accept_waitlist_offer', { p_offer_id: id });
  return error ? fail({ code: rpcErrorCode(error, OFFER_CODES) }) : ok(null);
}

/** The offered time goes to the next in line; the patient goes on waiting. Again: nothing. */
export async function declineWaitlistOffer(db: Db, id: string): Promise<Result<null, { code: 'not_found' }>> {
  const { error } = await db.rpc('decline_waitlist_offer', { p_offer_id: id });
  return error ? fail({ code: rpcErrorCode(error, ['not_found']) }) : ok(null);
}
