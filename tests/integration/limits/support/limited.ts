/** An application that counts, and people at addresses of their own. */
import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { freePort } from '../../../../supabase/local/ports.ts';
import { startApp, type App } from '../../../support/app-server.ts';
import { stack } from '../../../support/stack.ts';

const METRICS_TOKEN = 'a-token-for-the-metrics-of-limits';

/** Starts an application with its limits on, to which a test says by a header of a proxy from where it asks. */
export async function startLimited(env: Record<string, string> = {}): Promise<App> {
  const port = await freePort();
  const APP_URL = `http://localhost:${port}`;
  return startApp({
    port,
    env: {
      ...stack.env,
      APP_URL,
      RATE_LIMITS: 'on',
      TRUSTED_PROXIES: 'loopback',
      METRICS_TOKEN,
      ...env,
    },
  });
}

/** What one of its counters stands at. @param series as it stands in `/metrics`, without `ecuretrip_` */
export async function counted(app: App, series: string): Promise<number | undefined> {
  const authorization = `Bearer ${METRICS_TOKEN}`;
  const answer = await fetch(`${app.url}/metrics`, { headers: { authorization } });
  const start = `ecuretrip_${series} `;
  const line = (await answer.text()).split('\n').find((each) => each.startsWith(start));
  return line === undefined ? undefined : Number(line.slice(start.length));
}

/** Networks are taken one after the other from here on: drawn each by itself, two of a hundred would soon be the same. */
let network = randomInt(11 * 65_536, 99 * 65_536);

/** A network that nobody else in this run has; `at` are addresses in it. */
export function newNetwork() {
  network += 1;
  const prefix = [network >> 16, (network >> 8) & 255, network & 255].join('.');
  return { at: (host: number) => ({ 'x-forwarded-for': `${prefix}.${host}` }) };
}

/** A household of IPv6: its addresses are counted as one. */
export function newHousehold() {
  const prefix = `2001:db8:${randomInt(1, 65_535).toString(16)}:${randomInt(1, 65_535).toString(16)}`;
  return { at: (host: number) => ({ 'x-forwarded-for': `${prefix}::${host.toString(16)}` }) };
}

type Limit = { class: string; scope: string; allowed: number; atOnce: number; perSeconds: number };

/** Changes limits as an operator does. @returns what puts them back */
export async function changeLimits(database: pg.Pool, limits: Limit[]): Promise<() => Promise<void>> {
  const { rows } = await database.query('select * from public.rate_limits');
  for (const limit of limits)
    await database.query(
      'update public.rate_limits set allowed = $3, at_once = $4, per_seconds = $5 where class = $1 and scope = $2',
      [limit.class, limit.scope, limit.allowed, limit.atOnce, limit.perSeconds],
    );
  return async () => {
    await database.query(
      `update public.rate_limits l set allowed = r.allowed, at_once = r.at_once, per_seconds = r.per_seconds
       from jsonb_to_recordset($1) as r (class text, scope text, allowed integer, at_once integer, per_seconds integer)
       where r.class = l.class and r.scope = l.scope`,
      [JSON.stringify(rows)],
    );
  };
}
