/** What Prometheus reads of this process. Names, labels and units: ops/alerts.md and the dashboard beside it use them. */
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { observeCalls, OUTCOMES } from './calls.server';
import { currentMeter, observeRequests, TARGETS } from './request-meter.server';

const PREFIX = 'ecuretrip_';
const own = new Registry();
const shared = { registers: [own] };

const requestSeconds = new Histogram({
  ...shared,
  name: `${PREFIX}http_request_duration_seconds`,
  help: 'Requests until their last byte left, by pattern of the address and class of the status.',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});
const inFlight = new Gauge({
  ...shared,
  name: `${PREFIX}http_requests_in_flight`,
  help: 'Requests being answered now.',
});
const faults = new Counter({
  ...shared,
  name: `${PREFIX}request_faults_total`,
  help: 'Errors nobody expected, while loading, acting or rendering.',
  labelNames: ['route', 'during'],
});
const callSeconds = new Histogram({
  ...shared,
  name: `${PREFIX}upstream_duration_seconds`,
  help: 'Calls to others; refused is 4xx, failed is 5xx or no answer.',
  labelNames: ['target', 'outcome'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});
const uploads = new Counter({
  ...shared,
  name: `${PREFIX}uploads_total`,
  help: 'Files that came in, and what became of them.',
  labelNames: ['kind', 'outcome'],
});
const uploadBytes = new Histogram({
  ...shared,
  name: `${PREFIX}upload_bytes`,
  help: 'Sizes of the files that were stored.',
  labelNames: ['kind'],
  buckets: [1e4, 1e5, 5e5, 1e6, 2.5e6, 5e6, 1e7],
});
const rejections = new Counter({
  ...shared,
  name: `${PREFIX}upload_rejections_total`,
  help: 'Why files were not taken, or not opened to anybody.',
  labelNames: ['kind', 'cause'],
});
const loginFailures = new Counter({
  ...shared,
  name: `${PREFIX}login_failures_total`,
  help: 'Sign-ins that did not succeed.',
  labelNames: ['cause'],
});
const rateLimited = new Counter({
  ...shared,
  name: `${PREFIX}rate_limited_total`,
  help: 'Requests refused by a rate limit.',
  labelNames: ['class'],
});

const DURING = ['load', 'act', 'render'] as const;
const UPLOAD_KINDS = ['record', 'picture', 'licence'] as const;
const UPLOAD_OUTCOMES = ['stored', 'rejected', 'failed'] as const;
const REJECTION_CAUSES = ['too_large', 'wrong_type', 'infected', 'scanner_away', 'other'] as const;
const LOGIN_FAILURES = [
  'credentials',
  'unconfirmed',
  'second_factor',
  'throttled',
  'suspended',
  'other',
] as const;
/** As `rate_limits.class` names them. */
const LIMITS = [
  'read',
  'file',
  'write',
  'booking',
  'upload',
  'register',
  'recover',
  'credentials',
  'wrong_password',
  'wrong_code',
] as const;

export type UploadKind = (typeof UPLOAD_KINDS)[number];
type UploadOutcome = (typeof UPLOAD_OUTCOMES)[number];
type RejectionCause = (typeof REJECTION_CAUSES)[number];
export type LoginFailure = (typeof LOGIN_FAILURES)[number];
export type Limit = (typeof LIMITS)[number];

/** What counts from 0 rises when something happens for the first time; what only then appears does not, for Prometheus. */
function countFromZero(): void {
  for (const target of TARGETS) for (const outcome of OUTCOMES) callSeconds.zero({ target, outcome });
  for (const kind of UPLOAD_KINDS) {
    uploadBytes.zero({ kind });
    for (const outcome of UPLOAD_OUTCOMES) uploads.inc({ kind, outcome }, 0);
    for (const cause of REJECTION_CAUSES) rejections.inc({ kind, cause }, 0);
  }
  for (const cause of LOGIN_FAILURES) loginFailures.inc({ cause }, 0);
  for (const limit of LIMITS) rateLimited.inc({ class: limit }, 0);
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Begins to count. Only who is asked for metrics pays for them. */
export function startMetrics(version: string): void {
  collectDefaultMetrics({ register: own });
  countFromZero();
  new Gauge({
    ...shared,
    name: `${PREFIX}build_info`,
    help: 'Which build runs.',
    labelNames: ['version', 'node'],
    aggregator: 'first',
  }).set({ version, node: process.versions.node }, 1);
  observeRequests(({ route, method }) => {
    inFlight.inc();
    for (const during of DURING) faults.inc({ route, during }, 0);
    return ({ status, ms, aborted }) => {
      inFlight.dec();
      const outcome = aborted ? 'aborted' : `${Math.trunc(status / 100)}xx`;
      // Anybody may send a method of their own; a series for each would have no end.
      const known = METHODS.has(method) ? method : 'other';
      requestSeconds.observe({ route, method: known, status: outcome }, ms / 1000);
    };
  });
  observeCalls(({ target }) => ({
    end: ({ ms, outcome }) => callSeconds.observe({ target, outcome }, ms / 1000),
  }));
}

/** An error nobody expected. */
export const countFault = (during: (typeof DURING)[number]) =>
  faults.inc({ route: currentMeter()?.route ?? 'none', during });

/** What became of a file: no fault of its own, or which. The codes are those of the modules that take files. */
function uploadOutcome(code: string): { outcome: UploadOutcome; cause: RejectionCause } {
  if (/interrupted|notKept|busy|check_slow|upload_running/i.test(code))
    return { outcome: 'failed', cause: 'other' };
  if (/too_?large|pixels|quota/i.test(code)) return { outcome: 'rejected', cause: 'too_large' };
  const ofBytes = /^(file_(?!missing|name_path)|photo(?!Missing)|paper(Kind|Damaged|Locked))/.test(code);
  return { outcome: 'rejected', cause: ofBytes ? 'wrong_type' : 'other' };
}

type Uploaded = { ok: true } | { ok: false; error: { code: string } };

/** Counts what became of a file that came in. */
export async function countUpload<R extends Uploaded>(
  kind: UploadKind,
  bytes: number,
  taking: Promise<R>,
): Promise<R> {
  const ended = await taking.catch((fault: unknown) => {
    uploads.inc({ kind, outcome: 'failed' });
    throw fault;
  });
  if (ended.ok) {
    uploads.inc({ kind, outcome: 'stored' });
    uploadBytes.observe({ kind }, bytes);
    return ended;
  }
  const { outcome, cause } = uploadOutcome(ended.error.code);
  uploads.inc({ kind, outcome });
  if (outcome === 'rejected') rejections.inc({ kind, cause });
  return ended;
}

/** A file that did not even get so far, by a fault of ours. */
export const countLostUpload = (kind: UploadKind) => uploads.inc({ kind, outcome: 'failed' });

/** A stored file that the scanner keeps shut. */
export const countUnscanned = (kind: UploadKind, cause: 'infected' | 'scanner_away' | 'other') =>
  rejections.inc({ kind, cause });

/** A sign-in that did not succeed. */
export const countLoginFailure = (cause: LoginFailure) => loginFailures.inc({ cause });

/** A request that a limit refused. */
export const countRateLimited = (limit: Limit) => rateLimited.inc({ class: limit });

/** The figures of this process, as they can be sent to another and added up there. */
export const processFigures = (): Promise<object[]> => own.getMetricsAsJSON();

/** The figures of several processes as one: counts are added up, delays averaged. */
export function joinFigures(all: object[][]): Registry {
  // The types of prom-client forget which of the two formats a new registry writes.
  const joined = AggregatorRegistry.aggregate(all) as Registry;
  new Gauge({
    name: `${PREFIX}processes`,
    help: 'Processes of this server that answered.',
    registers: [joined],
  }).set(all.length);
  return joined;
}
