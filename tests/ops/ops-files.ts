import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);

/** A rule file as `promtool check rules` takes it, with what this project wants of each alert besides. */
const alertFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: text,
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z][A-Za-z]+$/),
          expr: text,
          for: z
            .string()
            .regex(/^\d+[smhd]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string().min(20).regex(/\.$/), runbook: text }),
        }),
      ),
    }),
  ),
});

const datasource = z.strictObject({ type: z.literal('prometheus'), uid: z.literal('${datasource}') });
const place = z.strictObject({
  h: z.int().min(1),
  w: z.int().min(1).max(24),
  x: z.int().min(0).max(23),
  y: z.int().min(0),
});
const row = z.object({
  id: z.int(),
  type: z.literal('row'),
  title: text,
  gridPos: place,
  panels: z.tuple([]),
});
const panel = z.object({
  id: z.int(),
  type: z.enum(['timeseries', 'stat']),
  title: text,
  description: z.string().min(20).regex(/\.$/),
  datasource,
  gridPos: place,
  fieldConfig: z.object({
    defaults: z.object({ unit: z.enum(['short', 's', 'reqps', 'percentunit', 'bytes']) }),
  }),
  targets: z.array(z.object({ refId: text, datasource, expr: text, legendFormat: text })).min(1),
});

/** What Grafana's import needs of a dashboard, and what this project wants of each panel besides. */
const dashboardFile = z.object({
  id: z.null(),
  uid: text,
  title: text,
  schemaVersion: z.int().min(36),
  panels: z.array(z.discriminatedUnion('type', [row, panel])),
  annotations: z.object({ list: z.array(z.object({ expr: text, datasource })) }),
  templating: z.object({
    list: z.array(z.object({ name: text, type: z.enum(['datasource', 'query']), query: z.unknown() })),
  }),
});

const read = (path: string) => readFileSync(new URL(`../../ops/${path}`, import.meta.url), 'utf8');

export const alerts = () =>
  alertFile.parse(parse(read('prometheus/alerts.yml'))).groups.flatMap((g) => g.rules);
export const dashboard = () => dashboardFile.parse(JSON.parse(read('grafana/ecuretrip.json')));
export const runbook = () => read('alerts.md');

/** Every expression of both files. */
export function expressions(): string[] {
  const { panels, annotations } = dashboard();
  return [
    ...alerts().map((rule) => rule.expr),
    ...panels.flatMap((each) => (each.type === 'row' ? [] : each.targets.map((target) => target.expr))),
    ...annotations.list.map((each) => each.expr),
  ];
}
