import type { PoolClient } from 'pg';

type SortColumn = 'name' | 'created_at' | 'updated_at' | 'last_accessed_at';
type Sort = { column?: SortColumn | undefined; order?: 'asc' | 'desc' | undefined };

export type ListOptions = { prefix: string; limit: number; offset: number; search: string; sortBy: Sort };

export type ListedObject = {
  name: string;
  id: string | null;
  updated_at: Date | null;
  created_at: Date | null;
  last_accessed_at: Date | null;
  metadata: unknown;
};

/** One folder of a bucket, as `list` shows it: folders have no id. */
export async function listFolder(
  client: PoolClient,
  bucketId: string,
  options: ListOptions,
): Promise<ListedObject[]> {
  const prefix = options.prefix && !options.prefix.endsWith('/') ? `${options.prefix}/` : options.prefix;
  const { rows } = await client.query<ListedObject>(
    `select name, id, updated_at, created_at, last_accessed_at, metadata
     from storage.search($1, $2, $3, 1, $4, $5, $6, $7)`,
    [
      prefix,
      bucketId,
      options.limit,
      options.offset,
      options.search,
      options.sortBy.column ?? 'name',
      options.sortBy.order ?? 'asc',
    ],
  );
  return rows;
}

export type PageOptions = {
  prefix: string;
  limit: number;
  /** Group what lies deeper than the next slash into folders. */
  grouped: boolean;
  cursor: string | null;
  sortBy: Sort;
};

type Entry = ListedObject & { key: string; rank: string };
export type Page = {
  hasNext: boolean;
  nextCursor?: string;
  folders: { name: string; key: string }[];
  objects: (ListedObject & { key: string })[];
};

/** A place in a sorted list: the sort value (text of an instant, or empty) and the key. */
type Cursor = { rank: string; key: string };

function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.rank, cursor.key])).toString('base64url');
}

function decodeCursor(text: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) return null;
    const [rank, key] = parsed as unknown[];
    return typeof rank === 'string' && typeof key === 'string' ? { rank, key } : null;
  } catch {
    return null;
  }
}

/** A folder is as old as the first object in it. Times are compared as text, which keeps their microseconds. */
const ENTRIES = `with matches as (
    select o.*, case when $3 then position('/' in substr(o.name, length($2) + 1)) else 0 end as slash
    from storage.objects as o
    where o.bucket_id = $1 and o.name collate "C" >= $2 and starts_with(o.name, $2)
  ), entries as (
    select left(m.name, length($2) + m.slash) as key, null::uuid as id, min(m.created_at) as sort_created,
      min(m.created_at) as sort_updated, null::timestamptz as updated_at, null::timestamptz as created_at,
      null::timestamptz as last_accessed_at, null::jsonb as metadata
    from matches as m where m.slash > 0 group by 1
    union all
    select m.name, m.id, m.created_at, m.updated_at, m.updated_at, m.created_at, m.last_accessed_at, m.metadata
    from matches as m where m.slash = 0
  )`;

function pageQuery(sortBy: Sort): string {
  const byTime = sortBy.column === 'created_at' || sortBy.column === 'updated_at';
  const column = sortBy.column === 'updated_at' ? 'sort_updated' : 'sort_created';
  const rank = byTime ? `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US')` : `''`;
  const [direction, beyond] = sortBy.order === 'desc' ? ['desc', '<'] : ['asc', '>'];
  return `${ENTRIES}, ranked as (select *, ${rank} as rank from entries)
    select key, key as name, id, updated_at, created_at, last_accessed_at, metadata, rank from ranked
    where $4::text is null or (rank collate "C", key collate "C") ${beyond} ($5, $4)
    order by rank collate "C" ${direction}, key collate "C" ${direction} limit $6`;
}

/** One page of a bucket, as `list-v2` shows it: whole keys, and a cursor that survives changes between two pages. */
export async function listPage(client: PoolClient, bucketId: string, options: PageOptions): Promise<Page> {
  const cursor = options.cursor ? decodeCursor(options.cursor) : null;
  const { rows } = await client.query<Entry>(pageQuery(options.sortBy), [
    bucketId,
    options.prefix,
    options.grouped,
    cursor?.key ?? null,
    cursor?.rank ?? '',
    options.limit + 1,
  ]);
  const shown = rows.slice(0, options.limit);
  const last = shown.at(-1);
  const hasNext = rows.length > shown.length;
  return {
    hasNext,
    ...(hasNext && last ? { nextCursor: encodeCursor(last) } : {}),
    folders: shown.filter((entry) => entry.id === null).map(({ name, key }) => ({ name, key })),
    objects: shown.filter((entry) => entry.id !== null).map(({ rank: _rank, ...object }) => object),
  };
}
