import type { LogLine, Step } from '../types.ts';

const colours = process.stdout.isTTY && !process.env.NO_COLOR;

function paint(code: number, text: string): string {
  return colours ? `\u001b[${code}m${text}\u001b[0m` : text;
}

export const bold = (text: string) => paint(1, text);
export const dim = (text: string) => paint(2, text);
export const red = (text: string) => paint(31, text);
export const green = (text: string) => paint(32, text);
export const yellow = (text: string) => paint(33, text);

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** One finished step: what it was and how long it took. */
export function printStep({ name, ms }: Step): void {
  console.log(`${green('✓')} ${name.padEnd(34)} ${dim(seconds(ms).padStart(7))}`);
}

/** Runs one step, telling its time when it is done. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  printStep({ name, ms: performance.now() - start });
  return result;
}

/** Two columns, the first as wide as its longest cell. */
export function printTable(rows: [string, string][]): void {
  const width = Math.max(...rows.map(([left]) => left.length));
  for (const [left, right] of rows) console.log(`  ${left.padEnd(width)}  ${right}`);
}

/** Shows warnings and errors of the stack; ordinary lines only where `STACK_LOG=1` asks for them. */
export function printLog({ level, source, message }: LogLine): void {
  if (level === 'info' && process.env.STACK_LOG !== '1') return;
  const mark = level === 'error' ? red('error') : level === 'warn' ? yellow('warn') : dim('info');
  console.error(`${mark} ${dim(source)} ${message}`);
}

/** Ends the programme with a message for people: no stack trace for what they can put right. */
export function failWith(error: unknown): never {
  const expected = error instanceof Error;
  console.error(`\n${red('✗')} ${expected ? error.message : String(error)}`);
  if (expected && process.env.STACK_LOG === '1') console.error(error.stack);
  process.exit(1);
}
