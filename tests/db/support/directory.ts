/** Looking for doctors as the directory does. */
import { makeDoctor } from './people.ts';
import { anon, type Session } from './session.ts';

export type Found = {
  doctors: {
    id: string;
    slug: string;
    displayName: string;
    priceEur: number;
    ratingAverage: number | null;
    nextFreeAt: string | null;
  }[];
  total: number;
  totalCapped: boolean;
  nextCursor: string | null;
};
export type Filters = Partial<
  Record<
    | 'query'
    | 'specialty'
    | 'language'
    | 'country'
    | 'max_price_eur'
    | 'sort'
    | 'cursor'
    | 'limit'
    | 'free_days',
    string | number
  >
>;

export const search = (session: Session, filters: Filters = {}) =>
  session.value<Found>(
    anon,
    `select public.search_doctors(${Object.keys(filters)
      .map((name, i) => `p_${name} => $${i + 1}`)
      .join(', ')})`,
    Object.values(filters),
  );

/** A directory of our own: the listed doctors of the seed are put aside for the transaction. */
export async function emptyDirectory(session: Session): Promise<void> {
  await session.sql(`update public.doctors set verification = 'suspended' where is_listed`);
}

export async function listDoctor(
  session: Session,
  set: Record<string, unknown>,
  amount = 10_000,
): Promise<string> {
  const { id } = await makeDoctor(session, { amount });
  const names = Object.keys(set);
  if (names.length > 0) {
    await session.sql(
      `update public.doctors set ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(set)],
    );
  }
  return id;
}
