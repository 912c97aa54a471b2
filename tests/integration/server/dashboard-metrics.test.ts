/** What the dashboard and the alert rules ask for, a running server has, with the labels that they use. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { expressions } from '../../ops/ops-files.ts';
import { selectorsOf } from '../../ops/promql.ts';
import { startGate, type Gate } from './support/gate.ts';
import { endAll, startServer } from './support/server-process.ts';

const TOKEN = 'a-token-for-prometheus';
/** Added by Prometheus, and the bounds of a histogram's buckets. */
const NOT_OURS = ['instance', 'job', 'le'];
const SOURCES = ['metrics', 'database-figures', 'scrape'].map((name) =>
  readFileSync(new URL(`../../../app/platform/metering/${name}.server.ts`, import.meta.url), 'utf8'),
);

let gate: Gate;
let text = '';

/** Some figures are about the last time, and not there before the first. */
async function letThingsHappen(): Promise<void> {
  const db = stack.database(1);
  await stack.runJob('reconcile');
  await db.query(
    `insert into public.stripe_events (id, type, status, created, payload, processed_at)
     values ('evt_' || gen_random_uuid(), 'charge.updated', 'ignored', now(), '{}', now())`,
  );
  await db.end();
}

beforeAll(async () => {
  await letThingsHappen();
  gate = await startGate(
    stack.urls.api,
    () => false,
    (path) =>
      path.startsWith('/rest/v1/rpc/search_doctors') ? { status: 500, body: { message: 'no' } } : null,
  );
  const server = await startServer({
    env: { ...stack.env, SUPABASE_URL: gate.url, METRICS_TOKEN: TOKEN, APP_VERSION: '1' },
  });
  for (const path of ['/', '/doctors', '/nothing-here']) await (await fetch(`${server.url}${path}`)).text();
  // The page takes no forms: whose mistake that is, nobody has to look for.
  const form = { method: 'POST', headers: { origin: server.url } };
  expect((await fetch(`${server.url}/doctors`, form)).status).toBe(405);
  const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(metrics.status).toBe(200);
  text = await metrics.text();
});
afterAll(() => {
  endAll();
  gate.close();
});

const metricOf = (name: string) => {
  const base = name.replace(/_(bucket|count|sum)$/, '');
  return new RegExp(`^# TYPE ${base} histogram$`, 'm').test(text) ? base : name;
};

/** As samples show them; where nothing happened yet, as they are declared. */
function labelsOf(metric: string): Set<string> {
  const samples = [...text.matchAll(new RegExp(`^${metric}(?:_bucket)?\\{(.*)\\} `, 'gm'))];
  const shown = samples.flatMap(([, labels = '']) =>
    [...labels.matchAll(/(\w+)="/g)].map(([, name]) => name),
  );
  const declared = new RegExp(`${metric.replace('ecuretrip_', '')}[\`'](?:(?!name:)[^;])*?\\[([^\\]]*)\\]`);
  const written = SOURCES.flatMap((source) => [...(declared.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)]);
  return new Set([...shown, ...written.map(([, name]) => name)].filter((name) => name !== undefined));
}

it('knows every metric and every label', () => {
  const wrong = new Set<string>();
  for (const { metric, labels, matches } of expressions().flatMap(selectorsOf)) {
    const base = metricOf(metric);
    if (!new RegExp(`^# TYPE ${base} `, 'm').test(text)) wrong.add(metric);
    const known = labelsOf(base);
    for (const label of [...labels, ...matches.map((match) => match.label)])
      if (!known.has(label) && !NOT_OURS.includes(label)) wrong.add(`${metric}{${label}}`);
  }
  expect([...wrong]).toEqual([]);
});

it('counts what just happened under the values that the alerts look for', () => {
  const sample = (pattern: RegExp) => expect(text).toMatch(pattern);
  sample(
    /^ecuretrip_http_request_duration_seconds_count\{[^}]*route="\/doctors"[^}]*status="5xx"[^}]*\} 1$/m,
  );
  sample(/^ecuretrip_request_faults_total\{[^}]*during="load"[^}]*\} 1$/m);
  sample(/^ecuretrip_request_faults_total\{[^}]*route="\/doctors"[^}]*during="act"[^}]*\} 0$/m);
  sample(/^ecuretrip_upstream_duration_seconds_count\{[^}]*outcome="failed"[^}]*\} [1-9]/m);
  // What did not happen yet is there, or the first time would not be seen as a rise.
  sample(/^ecuretrip_upload_rejections_total\{kind="record",cause="infected"\} 0$/m);
  sample(/^ecuretrip_build_info\{[^}]*version="1"[^}]*\} 1$/m);
});
