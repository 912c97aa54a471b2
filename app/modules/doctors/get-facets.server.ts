import type { Db } from '~/platform/supabase.server';
import type { Facets } from './schema';
import { readFacets } from './store.server';

const FRESH_MS = 60_000;
let kept: { facets: Facets; until: number } | undefined;

/** What the directory can be searched for, with counts; at most a minute old, since every search page shows it. */
export async function getFacets(db: Db, now = Date.now()): Promise<Facets> {
  if (!kept || kept.until <= now) kept = { facets: await readFacets(db), until: now + FRESH_MS };
  return kept.facets;
}
