import type { Bookings } from './bookings.ts';
import type { FreeTimes, Middle } from './free-times.ts';
import type { Generated } from './generate.ts';
import type { Memory } from './memory.ts';
import type { Mixed } from './mixed.ts';
import type { Load } from './load.ts';
import type { Uploads } from './uploads.ts';
import type { Webhooks } from './webhooks.ts';

type Figures = {
  startMs: number;
  generated: Generated;
  trivial: Load;
  search: Load;
  bookings: Bookings;
  /** Before any load. */
  idle: Memory;
  memory: Memory;
};

const round = (value: number, digits = 0) => value.toFixed(digits);
const megabytes = (bytes: number) => `${round(bytes / 1024 / 1024)} MB`;
const line = (name: string, value: string) => console.log(`${name.padEnd(46)} ${value}`);

function loadLine(name: string, load: Load): void {
  line(
    name,
    `${round(load.perSecond)}/s   p50 ${round(load.p50)} ms   p99 ${round(load.p99)} ms   errors ${load.errors}`,
  );
}

/** Prints everything that was measured, with the aims. */
export function report({ startMs, generated, trivial, search, bookings, idle, memory }: Figures): void {
  const stack = memory.filter(({ name }) => name !== 'app').reduce((sum, { bytes }) => sum + bytes, 0);
  console.log('');
  line('start of the stack, migrated and seeded', `${round(startMs / 1000, 1)} s`);
  line(
    'generated',
    `${generated.doctors} doctors, ${generated.appointments} appointments in ${round(generated.ms / 1000)} s`,
  );
  loadLine('a page that asks nobody', trivial);
  loadLine('/doctors, 48 different searches', search);
  line(
    '  share of the page that asks nobody',
    `${round(search.perSecond / trivial.perSecond, 2)}   (aim ≥ 0.35)`,
  );
  line(
    'bookings through the application',
    `${round(bookings.app, 1)}/s   (${bookings.count} distinct, ${bookings.failed} failed)`,
  );
  line('bookings by the SQL function alone', `${round(bookings.sql, 1)}/s`);
  line('  share', `${round(bookings.app / bookings.sql, 2)}   (aim ≥ 0.3)`);
  for (const { name, bytes } of memory) {
    const before = idle.find((part) => part.name === name)?.bytes ?? 0;
    line(`memory of ${name}, idle and after the load`, `${megabytes(before)}   ${megabytes(bytes)}`);
  }
  line('memory of the stack together', `${megabytes(stack)}   (aims: app < 180 MB, stack < 600 MB)`);
}

/** Prints how free times and the search by them stand among few and among very many appointments. */
export function reportFreeTimes({ slots, plan, sizes }: FreeTimes): void {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large) return;
  const times = ({ ms, share }: Middle) => `${round(ms, 2)} ms, ${round(share, 2)} times the fixed work`;
  console.log('');
  for (const size of sizes) {
    line(`${size.appointments} appointments, written in`, `${round(size.seconds)} s`);
    line(`  a month of free times (${slots}), one query, p50`, times(size.freeTimes));
    line('  first page by next free time, 20,000 doctors', times(size.soonest));
    line('  first page of those free within 7 days', times(size.freeWithin));
    line(
      '  page of the doctor, p50',
      `${round(size.page.ms, 1)} ms, ${round(size.page.share, 2)} times the page that asks nobody`,
    );
  }
  for (const key of ['freeTimes', 'soonest', 'freeWithin', 'page'] as const)
    line(`growth of ${key}`, `${round(large[key].share / small[key].share, 2)}   (aim ≤ 1.3)`);
  for (const index of plan) line('planned', index);
}

/** Prints what many uploads at once do to the application's memory. */
export function reportUploads(uploads: Uploads): void {
  const { count, bytesEach, failed, seconds, before, peak, secondPeak } = uploads;
  const all = (count / 2) * bytesEach;
  console.log('');
  line(
    `uploads of ${megabytes(bytesEach)}, ${count / 2} at once, twice`,
    `${round((count * bytesEach) / 1024 / 1024 / seconds)} MB/s   (${failed} failed)`,
  );
  line(
    'memory of app before, at its peak',
    `${megabytes(before)}   ${megabytes(peak)}   ${megabytes(secondPeak)}`,
  );
  line(
    '  growth per byte on its way',
    `${round((Math.max(peak, secondPeak) - before) / all, 2)}   (aim ≤ 0.4)`,
  );
}

/** Prints what the webhooks bear. */
export function reportWebhooks({ accepted, settled, inserts, failed }: Webhooks): void {
  console.log('');
  line('bare inserts of an event’s row', `${round(inserts)}/s`);
  line('webhooks accepted, without effect', `${round(accepted)}/s   (${failed} failed)`);
  line('  share', round(accepted / inserts, 2));
  line('webhooks that settle a payment', `${round(settled)}/s`);
  line('  share', round(settled / inserts, 2));
}

/** Prints a minute of mixed traffic, served by one process, two, and so on. */
export function reportMixed(figures: Mixed[]): void {
  console.log('');
  for (const [index, { perSecond, kinds, wrong, trivial, memory }] of figures.entries()) {
    const processes = `${index + 1} process${index === 0 ? '' : 'es'}`;
    const all = Object.values(wrong).reduce((sum, count) => sum + count, 0);
    line(`mixed, 50 connections, ${processes}`, `${round(perSecond)}/s   errors ${all}   (aim 0)`);
    for (const [what, count] of Object.entries(wrong)) line(`  wrong: ${what}`, String(count));
    line('  share of a page that asks nobody', round(perSecond / trivial.perSecond, 2));
    for (const { kind, count, p50, p99 } of kinds)
      line(
        `  ${kind}`,
        `${count}   p50 ${round(p50)} ms   p99 ${round(p99)} ms, ${round(p99 / trivial.p50, 1)} times the p50 of that page`,
      );
    line(
      '  memory before, early, late; heaps of 256 MB',
      `${megabytes(memory.before)}   ${megabytes(memory.early)}   ${megabytes(memory.late)}`,
    );
    line('  late to early', `${round(memory.late / memory.early, 2)}   (aim ≤ 1.1)`);
  }
  const [one, two] = figures;
  if (one && two) line('two processes to one', round(two.perSecond / one.perSecond, 2));
}
