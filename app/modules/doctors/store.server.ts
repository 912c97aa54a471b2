import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import {
  doctorProfileSchema,
  facetsSchema,
  searchResultSchema,
  suggestionsSchema,
  type DoctorProfile,
  type Facets,
  type Search,
  type SearchResult,
  type Slot,
} from './schema';

const PAGE_SIZE = 10;

const filters = (search: Search) => ({
  p_query: search.q,
  p_specialty: search.specialty,
  p_language: search.language,
  p_country: search.country,
  p_max_price_eur: search.max,
  p_free_days: search.free,
});

/** One page of the public directory; the count stops at a thousand. */
export async function searchDoctors(db: Db, search: Search, limit = PAGE_SIZE): Promise<SearchResult> {
  const { data, error } = await db.rpc('search_doctors', {
    ...filters(search),
    p_sort: search.sort,
    p_cursor: search.cursor,
    p_limit: limit,
  });
  if (error) throw new Error(`searching doctors failed: ${error.message}`);
  return searchResultSchema.parse(data);
}

/** How many would be found with one filter less: the ways on when nothing was found. */
export async function listSuggestions(db: Db, search: Search) {
  const { data, error } = await db.rpc('search_suggestions', filters(search));
  if (error) throw new Error(`reading suggestions failed: ${error.message}`);
  return suggestionsSchema.parse(data).filter(({ count }) => count > 0);
}

/** What can be searched for, with counts. */
export async function readFacets(db: Db): Promise<Facets> {
  const { data, error } = await db.rpc('directory_facets');
  if (error) throw new Error(`reading the directory failed: ${error.message}`);
  return facetsSchema.parse(data);
}

/** A listed doctor's public profile, or null. */
export async function getDoctorProfile(db: Db, slug: string): Promise<DoctorProfile | null> {
  const { data, error } = await db.rpc('get_doctor_profile', { p_slug: slug });
  if (error) throw new Error(`reading the profile failed: ${error.message}`);
  return data === null ? null : doctorProfileSchema.parse(data);
}

const slotRows = z.array(z.object({ starts_at: z.string(), ends_at: z.string() }));

/** Free times of one visit type that begin in [from, to), as instants in UTC. */
export async function listFreeSlots(
  db: Db,
  { doctorId, visitTypeId, from, to }: { doctorId: string; visitTypeId: string; from: string; to: string },
): Promise<Slot[]> {
  const { data, error } = await db.rpc('list_free_slots', {
    p_doctor_id: doctorId,
    p_visit_type_id: visitTypeId,
    p_from: from,
    p_to: to,
  });
  if (error) throw new Error(`reading free times failed: ${error.message}`);
  return slotRows.parse(data).map((row) => ({
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
  }));
}
