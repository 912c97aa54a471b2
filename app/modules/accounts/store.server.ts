import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { SaveError } from './errors';
import type { PatientDetails, ProfileInput } from './schema';

const profileRow = z
  .object({
    full_name: z.string(),
    phone: z.string().nullable(),
    country_code: z.string().nullable(),
    time_zone: z.string(),
    locale: z.string(),
    onboarded_at: z.string().nullable(),
    updated_at: z.string(),
  })
  .transform((row) => ({
    fullName: row.full_name,
    phone: row.phone,
    countryCode: row.country_code,
    timeZone: row.time_zone,
    locale: row.locale,
    onboarded: row.onboarded_at !== null,
    /** Changes with every change, whoever makes it. */
    updatedAt: row.updated_at,
  }));

export type Profile = z.infer<typeof profileRow>;

/** A person's own profile row; null when it is not theirs to see. */
export async function getProfile(db: Db, id: string): Promise<Profile | null> {
  const { data, error } = await db
    .from('profiles')
    .select('full_name, phone, country_code, time_zone, locale, onboarded_at, updated_at')
    .eq('id', id)
    .maybeSingle();
  if (error) throw new Error(`reading the profile failed: ${error.message}`);
  return data ? profileRow.parse(data) : null;
}

/** A patient's own birth date as YYYY-MM-DD; null when it is not known, or not theirs to see. */
export async function getBirthDate(db: Db, id: string): Promise<string | null> {
  const { data, error } = await db.from('patients').select('birth_date').eq('id', id).maybeSingle();
  if (error) throw new Error(`reading the birth date failed: ${error.message}`);
  return data?.birth_date ?? null;
}

/** @param seen `updatedAt` that the input was made over; whatever changed since is not overwritten */
export async function updateProfile(
  db: Db,
  id: string,
  input: ProfileInput,
  seen?: string,
): Promise<Result<null, SaveError>> {
  const change = db
    .from('profiles')
    .update({
      full_name: input.fullName,
      phone: input.phone ?? null,
      country_code: input.countryCode,
      time_zone: input.timeZone,
      ...(input.locale ? { locale: input.locale } : {}),
    })
    .eq('id', id);
  const { data, error } = await (seen === undefined ? change : change.eq('updated_at', seen)).select('id');
  if (error) throw new Error(`saving the profile failed: ${error.message}`);
  return data.length > 0 || seen === undefined ? ok(null) : fail({ code: 'changed_meanwhile' });
}

/** The language of a person's pages, where they have not chosen another, and of their mails. */
export async function saveLanguage(db: Db, id: string, locale: string): Promise<void> {
  const { error } = await db.from('profiles').update({ locale }).eq('id', id);
  if (error) throw new Error(`saving the language failed: ${error.message}`);
}

/** @param seen as of `updateProfile` */
export async function storePatientDetails(
  db: Db,
  input: PatientDetails,
  seen?: string,
): Promise<Result<null, SaveError>> {
  const { error } = await db.rpc('save_patient_details', {
    p_full_name: input.fullName,
    p_country_code: input.countryCode,
    p_time_zone: input.timeZone,
    p_birth_date: input.birthDate,
    p_phone: input.phone ?? '',
    ...(input.locale ? { p_locale: input.locale } : {}),
    ...(seen === undefined ? {} : { p_seen: seen }),
  });
  return error ? fail({ code: rpcErrorCode(error, ['changed_meanwhile']) }) : ok(null);
}
