/**
 * `npm run bench`: figures as ratios from one run on one machine, because machines differ and are noisy. Nothing here
 * passes or fails; the aims stand beside the figures. `-- free-times`, `-- uploads`, `-- webhooks`
 * or `-- mixed` measures that alone.
 */
import { measureBookings } from './bookings.ts';
import { freeTimes } from './free-times.ts';
import { generate } from './generate.ts';
import { onGround, type Ground } from './ground.ts';
import { load } from './load.ts';
import { measureMemory } from './memory.ts';
import { measureMixed, type Mixed } from './mixed.ts';
import { report, reportFreeTimes, reportMixed, reportUploads, reportWebhooks } from './report.ts';
import { searches } from './searches.ts';
import { measureUploads } from './uploads.ts';
import { measureWebhooks } from './webhooks.ts';

async function measure({ stack, app, database, startMs }: Ground): Promise<void> {
  const idle = await measureMemory(stack, app);
  const generated = await generate(database);
  // The first page of a server is asked for before anything is measured.
  await fetch(`${app.url}/doctors`);
  const trivial = await load(app.url, ['/forgot-password']);
  const search = await load(app.url, searches());
  const bookings = await measureBookings(stack, app.url, database);
  const memory = await measureMemory(stack, app);
  report({ startMs, generated, trivial, search, bookings, idle, memory });
}

/** It fills the table with a million rows. */
async function measureFreeTimes({ app, database }: Ground): Promise<void> {
  reportFreeTimes(await freeTimes(app.url, database));
}

/** On a machine with much memory nothing is collected for a minute, and one that leaks looks like one that does not. */
const BOUNDED_HEAP = '--max-old-space-size=256';

/** By one process of the application, then by two. */
async function measureProcesses(): Promise<void> {
  const figures: Mixed[] = [];
  for (const count of ['1', '2'])
    await onGround(async (ground) => void figures.push(await measureMixed(ground)), {
      WEB_CONCURRENCY: count,
      NODE_OPTIONS: BOUNDED_HEAP,
    });
  reportMixed(figures);
}

/** Each part on a stack of its own. */
const parts: Record<string, () => Promise<void>> = {
  pages: () => onGround(measure),
  'free-times': () => onGround(measureFreeTimes),
  uploads: () => onGround(async (ground) => reportUploads(await measureUploads(ground))),
  webhooks: () =>
    onGround(async ({ stack, database }) => reportWebhooks(await measureWebhooks(stack, database))),
  mixed: measureProcesses,
};

/** The parts that are named, else all of them. */
export async function main(args: readonly string[] = []): Promise<void> {
  const named = Object.keys(parts).filter((name) => args.includes(name));
  for (const name of named.length > 0 ? named : Object.keys(parts)) {
    await parts[name]?.();
  }
}
