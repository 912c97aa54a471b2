import type { Bookings } from './bookings.ts';
import type { Generated } from './generate.ts';
import type { Memory } from './memory.ts';
import type { Load } from './run.ts';

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
