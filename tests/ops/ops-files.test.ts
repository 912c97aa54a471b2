/** The dashboard, the alert rules and what to do about each: well-formed, and true of one another. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alerts, dashboard, expressions, runbook } from './ops-files.ts';
import { selectorsOf } from './promql.ts';

const twice = <T>(items: T[]) => items.filter((item, i) => items.indexOf(item) !== i);

it('asks only what Prometheus can parse', () => {
  expect(expressions().flatMap(selectorsOf).length).toBeGreaterThan(60);
  expect(() => selectorsOf('sum by (route (rate(x[5m]))')).toThrow('no PromQL');
  expect(selectorsOf('sum by (le) (rate(x_bucket{route!~"/a.*"}[$__rate_interval]))')).toEqual([
    { metric: 'x_bucket', labels: ['le'], matches: [{ label: 'route', op: '!~', value: '/a.*' }] },
  ]);
});

it('names each alert once, with what to do under a heading of the same name', () => {
  const names = alerts().map((rule) => rule.alert);
  expect(twice(names)).toEqual([]);
  for (const rule of alerts())
    expect(rule.annotations.runbook).toBe(`ops/alerts.md#${rule.alert.toLowerCase()}`);
  const headings = [...runbook().matchAll(/^### (\w+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(names);
  const links = [...runbook().matchAll(/\]\(#(\w+)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((anchor) => !names.some((name) => name.toLowerCase() === anchor))).toEqual([]);
});

it('says in a summary only what the expression keeps', () => {
  const unknown = alerts().flatMap((rule) => {
    const kept = selectorsOf(rule.expr).flatMap((selector) => selector.labels);
    return [...rule.annotations.summary.matchAll(/\$labels\.(\w+)/g)]
      .filter(([, label]) => !kept.includes(label ?? ''))
      .map(([said]) => `${rule.alert}: ${said}`);
  });
  expect(unknown).toEqual([]);
});

it('draws panels that have a number and a place of their own', () => {
  const { panels } = dashboard();
  expect(twice(panels.map((panel) => panel.id))).toEqual([]);
  const squares = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
  );
  expect(twice(squares)).toEqual([]);
  expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  expect(panels.filter((panel) => panel.type === 'row').map((panel) => panel.title)).toEqual([
    'Now',
    'Traffic and latency by route',
    'Errors',
    'Upstreams',
    'Money',
    'Webhooks, mails, jobs',
    'Uploads',
    'Logins and limits',
    'Process',
  ]);
});

it('shows of each series what its legend names', () => {
  const unknown = dashboard().panels.flatMap((panel) =>
    panel.type === 'row'
      ? []
      : panel.targets.flatMap(({ expr, legendFormat }) => {
          const kept = selectorsOf(expr).flatMap((selector) => selector.labels);
          return [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)]
            .filter(([, label]) => !kept.includes(label ?? ''))
            .map(([said]) => `${panel.title}: ${said}`);
        }),
  );
  expect(unknown).toEqual([]);
});

/** A route's folder as the pattern in the metrics; its punctuation by Remix's flat routes. */
const patternOf = (folder: string) =>
  `/${folder
    .replaceAll(/\[(.+?)\]/g, (_all, literal: string) => literal.replaceAll('.', '\0'))
    .split('.')
    .map((part) => part.replace(/_$/, '').replace(/^\$(.+)/, ':$1'))
    .join('/')
    .replaceAll('\0', '.')}`;

it('leaves out only routes that there are', () => {
  const routes = readdirSync('app/routes').map(patternOf);
  const said = expressions()
    .flatMap(selectorsOf)
    .flatMap(({ matches }) => matches)
    .filter(({ label, op }) => label === 'route' && op === '!~')
    .flatMap(({ value }) => value.split(/\|(?![^(]*\))/));
  expect(said).toContain('/medical-records.*');
  expect(said.filter((one) => !routes.some((route) => new RegExp(`^(?:${one})$`).test(route)))).toEqual([]);
});
