/** Looking for a doctor: words, filters, order and pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { stack } from '../../support/stack.ts';
import { emptyDirectory, listDoctor, search, type Filters, type Found } from '../../db/support/directory.ts';
import { anon, Session } from '../../db/support/session.ts';

const db = stack.database(2);
afterAll(() => db.end());

describe('search', () => {
  let client: pg.PoolClient;
  let session: Session;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    client = await db.connect();
    await client.query('begin');
    session = new Session(client);
    await emptyDirectory(session);
    const add = async (key: string, set: Record<string, unknown>, amount?: number) => {
      ids[key] = await listDoctor(session, set, amount);
    };
    await add(
      'karaca',
      {
        display_name: 'Dr. Elif Karaca',
        headline: 'Meniscus surgeon',
        specialty: 'orthopaedics',
        languages: '{tr,en}',
        country_code: 'TR',
        city: 'İstanbul',
        rating_score: 4.9,
        next_free_at: '2027-01-03',
      },
      9_500,
    );
    await add(
      'mueller',
      {
        display_name: 'Dr. Jörg Müller',
        headline: 'Hip surgeon',
        bio: 'Also sees the meniscus.',
        specialty: 'orthopaedics',
        languages: '{de}',
        country_code: 'DE',
        city: 'München',
        rating_score: 4.95,
        next_free_at: '2027-01-01',
      },
      14_000,
    );
    await add(
      'silva',
      {
        display_name: 'Dra. Ana Silva',
        headline: 'Cardiologist',
        specialty: 'cardiology',
        languages: '{pt,en}',
        country_code: 'PT',
        city: 'Lisboa',
        rating_score: 4.1,
        next_free_at: null,
      },
      7_000,
    );
    await add('hidden', {
      display_name: 'Dr. Hidden Karaca',
      specialty: 'cardiology',
      verification: 'pending',
    });
  });

  afterAll(async () => {
    await client.query('rollback');
    client.release();
  });

  const names = (result: Found) =>
    result.doctors.map((one) => Object.keys(ids).find((key) => ids[key] === one.id));

  it.each<[string, Filters, string[]]>([
    ['everybody, best first', {}, ['mueller', 'karaca', 'silva']],
    ['by field', { specialty: 'cardiology' }, ['silva']],
    ['by language', { language: 'en' }, ['karaca', 'silva']],
    ['by country', { country: 'DE' }, ['mueller']],
    ['by price', { max_price_eur: 100 }, ['karaca', 'silva']],
    [
      'by several',
      { language: 'en', country: 'TR', specialty: 'orthopaedics', max_price_eur: 95 },
      ['karaca'],
    ],
    ['by name without accents', { query: 'muller' }, ['mueller']],
    ['by name with other accents', { query: 'MÜLLER' }, ['mueller']],
    ['by the beginning of words', { query: 'kara eli' }, ['karaca']],
    ['by field in words', { query: 'cardiologist' }, ['silva']],
    ['by field in another language', { query: 'herz' }, ['silva']],
    ['by city', { query: 'istanbul' }, ['karaca']],
    ['by country in words', { query: 'germany hip' }, ['mueller']],
    // Best rating has Müller, but only the biography speaks of it.
    ['by headline before biography', { query: 'menisc' }, ['karaca', 'mueller']],
    ['by rating', { sort: 'rating' }, ['mueller', 'karaca', 'silva']],
    ['by price, cheapest first', { sort: 'price' }, ['silva', 'karaca', 'mueller']],
    ['by time, those without last', { sort: 'soonest' }, ['mueller', 'karaca', 'silva']],
    ['nobody', { query: 'hidden' }, []],
    ['nothing but punctuation', { query: ` ';--%_\\:*&|!()<-> ` }, ['mueller', 'karaca', 'silva']],
    ['quotes and operators', { query: `kar'aca & !x` }, []],
  ])('%s', async (_name, filters, wanted) => {
    const result = await search(session, filters);
    expect(names(result)).toEqual(wanted);
    expect(result).toMatchObject({ total: wanted.length, totalCapped: false, nextCursor: null });
  });

  it.each(['relevance', 'rating', 'price', 'soonest'])('pages through all by %s, each once', async (sort) => {
    for (const query of ['', 'dr', 'menisc']) {
      const all = names(await search(session, { sort, query }));
      const paged: (string | undefined)[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Found = await search(session, { sort, query, cursor, limit: 1 });
        paged.push(...names(page));
        expect(paged.length).toBeLessThanOrEqual(all.length);
        expect(page.total).toBe(all.length);
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(all);
    }
  });

  it('takes a cursor it cannot read for the first page', async () => {
    const { nextCursor } = await search(session, { sort: 'price', limit: 1 });
    for (const cursor of ['garbage', '====', nextCursor ?? '', 'WyJyYXRpbmciLCJ4IiwieSIsInoiXQ']) {
      expect(names(await search(session, { sort: 'rating', cursor, limit: 1 }))).toEqual(['mueller']);
    }
  });

  it('refuses an order it does not know', async () => {
    expect(await session.attempt(anon, `select public.search_doctors(p_sort => 'random')`)).toMatchObject({
      message: 'sort_invalid',
    });
  });

  it('counts facets exactly, and as listings change', async () => {
    type Facets = { total: number; specialties: object[]; languages: object[]; countries: object[] };
    const facets = () => session.value<Facets>(anon, 'select public.directory_facets()');
    const before = {
      total: 3,
      specialties: [
        { slug: 'cardiology', count: 1 },
        { slug: 'orthopaedics', count: 2 },
      ],
      languages: [
        { code: 'en', count: 2 },
        { code: 'de', count: 1 },
        { code: 'pt', count: 1 },
        { code: 'tr', count: 1 },
      ],
      countries: [
        { code: 'DE', count: 1 },
        { code: 'PT', count: 1 },
        { code: 'TR', count: 1 },
      ],
    };
    expect(await facets()).toEqual(before);
    await session.sql('savepoint change');
    await session.sql(`update public.doctors set languages = '{de,en}' where id = $1`, [ids.mueller]);
    await session.sql(`update public.doctors set verification = 'verified' where id = $1`, [ids.hidden]);
    await session.sql(`update public.doctors set payout = 'restricted' where id = $1`, [ids.karaca]);
    expect(await facets()).toMatchObject({
      total: 3,
      languages: [
        { code: 'en', count: 3 },
        { code: 'de', count: 1 },
        { code: 'pt', count: 1 },
      ],
    });
    await session.sql('select private.rebuild_directory_counts()');
    const counted = await facets();
    await session.sql('rollback to savepoint change');
    expect(await facets()).toEqual(before);
    expect(counted.total).toBe(3);
  });

  it('proposes which filter to drop', async () => {
    const suggest = (args: string) => session.value(anon, `select public.search_suggestions(${args})`);
    expect(await suggest(`p_specialty => 'orthopaedics', p_country => 'PT'`)).toEqual([
      { drop: 'country', count: 2 },
      { drop: 'specialty', count: 1 },
      { drop: 'all', count: 3 },
    ]);
    expect(await suggest(`p_query => 'xyzzy'`)).toEqual([{ drop: 'query', count: 3 }]);
  });
});
