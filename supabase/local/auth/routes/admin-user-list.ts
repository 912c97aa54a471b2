import { type AuthService } from '../auth-service.ts';
import { completeUser, type User, type UserRow } from '../db/users.ts';
import { invalid } from '../errors.ts';
import { audienceOf, type Call } from '../http/call.ts';
import { viewUser } from '../user-view.ts';

const DEFAULT_PER_PAGE = 50;

function parseCount(text: string | undefined, whenAbsent: number, name: string): number {
  if (!text) return whenAbsent;
  if (!/^\d+$/.test(text)) {
    throw invalid(`Bad Pagination Parameters: strconv.ParseUint: parsing "${text}": invalid syntax`);
  }
  const count = Number(text);
  if (count === 0 && name === 'per_page') {
    throw invalid('Bad Pagination Parameters: per_page must be greater than 0');
  }
  return count;
}

/** The `Link` header of a page. Clients read the first digit after the first `=`, so `page` comes first. */
function linkHeader(url: URL, page: number, totalPages: number): string {
  const link = (target: number, relation: string) => {
    const query = new URLSearchParams(url.searchParams);
    query.set('page', String(target));
    query.sort();
    return `<${url.pathname}?${query.toString()}>; rel="${relation}"`;
  };
  const next = totalPages > page ? [link(page + 1, 'next')] : [];
  return [...next, link(totalPages, 'last')].join(', ');
}

async function findPage(
  service: AuthService,
  asked: { aud: string; filter: string; page: number; perPage: number },
): Promise<{ users: User[]; total: number }> {
  const condition = `instance_id = '00000000-0000-0000-0000-000000000000' and aud = $1
    and ($2 = '' or email like '%' || $2 || '%' or raw_user_meta_data ->> 'full_name' ilike '%' || $2 || '%')`;
  const values = [asked.aud, asked.filter];
  const counted = await service.pool.query<{ total: string }>(
    `select count(*) as total from auth.users where ${condition}`,
    values,
  );
  const { rows } = await service.pool.query<UserRow>(
    `select * from auth.users where ${condition} order by created_at desc, id limit $3 offset $4`,
    [...values, asked.perPage, Math.max(asked.page - 1, 0) * asked.perPage],
  );
  const users = await Promise.all(rows.map((row) => completeUser(service.pool, row)));
  return { users, total: Number(counted.rows[0]?.total ?? 0) };
}

/** GET /admin/users?page=&per_page=&filter= */
export async function listUsers(service: AuthService, call: Call): Promise<Response> {
  const page = parseCount(call.req.query('page'), 1, 'page');
  const perPage = parseCount(call.req.query('per_page'), DEFAULT_PER_PAGE, 'per_page');
  const aud = audienceOf(call);
  const { users, total } = await findPage(service, {
    aud,
    filter: call.req.query('filter') ?? '',
    page,
    perPage,
  });
  call.header('x-total-count', String(total));
  call.header('link', linkHeader(new URL(call.req.url), page, Math.ceil(total / perPage)));
  return call.json({ users: users.map(viewUser), aud });
}
