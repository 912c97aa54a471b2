import { z } from 'zod';
import { refundMomentSchema, type RefundMoment } from '~/modules/payments';
import type { Db } from '~/platform/supabase.server';
import { LOCALES } from '~/shared/locales';
import { modeSchema } from './schema';

const offerRow = z
  .object({
    id: z.uuid(),
    mode: modeSchema,
    minutes: z.number().int(),
    amount: z.number().int(),
    currency: z.string(),
    doctor: z.object({
      id: z.uuid(),
      slug: z.string(),
      display_name: z.string(),
      photo_id: z.uuid().nullable(),
      headline: z.string(),
      city: z.string(),
      time_zone: z.string(),
    }),
  })
  .transform(({ doctor: { display_name, photo_id, time_zone, ...doctor }, ...visit }) => ({
    ...visit,
    doctor: { ...doctor, displayName: display_name, photoId: photo_id, timeZone: time_zone },
  }));

/** What can be booked, and with whom; only of doctors who are listed. */
async function getVisitOffer(db: Db, visitTypeId: string) {
  const { data, error } = await db
    .from('visit_types')
    .select(
      'id, mode, minutes, amount, currency, doctor:doctors!inner(id, slug, display_name, photo_id, headline, city, time_zone)',
    )
    .eq('id', visitTypeId)
    .eq('active', true)
    .eq('doctor.is_listed', true)
    .maybeSingle();
  if (error) throw new Error(`reading the visit type failed: ${error.message}`);
  return data ? offerRow.parse(data) : null;
}

const termsRow = z
  .object({
    hold_minutes: z.number().int(),
    consent_version: z.string(),
    move_notice_hours: z.number().int(),
    move_limit: z.number().int(),
  })
  .transform((row) => ({
    holdMinutes: row.hold_minutes,
    consentVersion: row.consent_version,
    moveNoticeHours: row.move_notice_hours,
    moveLimit: row.move_limit,
  }));

/** The terms that hold for a booking made now. */
async function getBookingTerms(db: Db) {
  const { data, error } = await db
    .from('platform_settings')
    .select('hold_minutes, consent_version, move_notice_hours, move_limit')
    .single();
  if (error) throw new Error(`reading the settings failed: ${error.message}`);
  return termsRow.parse(data);
}

const consentRows = z.array(z.object({ version: z.string(), locale: z.enum(LOCALES), body: z.string() }));

/** The consent text of a version in a language; in English where it is not translated. */
async function getConsentText(db: Db, version: string, locale: string) {
  const { data, error } = await db
    .from('consent_texts')
    .select('version, locale, body')
    .eq('kind', 'booking')
    .eq('version', version)
    .in('locale', [locale, 'en']);
  if (error) throw new Error(`reading the consent text failed: ${error.message}`);
  const rows = consentRows.parse(data);
  const text = rows.find((row) => row.locale === locale) ?? rows[0];
  if (!text) throw new Error(`consent text ${version} is missing`);
  return text;
}

/** Everything the review page says before paying; null when that visit is not offered. */
export async function getBookingOffer(db: Db, visitTypeId: string, locale: string) {
  const [visit, terms] = await Promise.all([getVisitOffer(db, visitTypeId), getBookingTerms(db)]);
  if (!visit) return null;
  return { ...visit, ...terms, consent: await getConsentText(db, terms.consentVersion, locale) };
}
export type BookingOffer = NonNullable<Awaited<ReturnType<typeof getBookingOffer>>>;

/** What would come back, until when, of a visit booked now for this start; the database decides, as it does on cancelling. */
export async function quoteRefunds(db: Db, visitTypeId: string, startsAt: string): Promise<RefundMoment[]> {
  const { data, error } = await db.rpc('quote_refunds', {
    p_visit_type_id: visitTypeId,
    p_starts_at: startsAt,
  });
  if (error) throw new Error(`reading the refund terms failed: ${error.message}`);
  return z.array(refundMomentSchema).parse(data);
}

/** The patient's own live hold of this very time, if there is one. */
export async function findOwnHold(db: Db, doctorId: string, startsAt: string): Promise<string | null> {
  const { data, error } = await db
    .from('appointments')
    .select('id')
    .eq('doctor_id', doctorId)
    .eq('starts_at', startsAt)
    .in('status', ['held', 'confirmed'])
    .limit(1)
    .maybeSingle();
  if (error) throw new Error(`reading own appointments failed: ${error.message}`);
  return data ? z.object({ id: z.uuid() }).parse(data).id : null;
}
