/** The access log as a table for a spreadsheet, from which the very same lines can be read again. */
import type { ChainHead, ChainLine } from './access-chain';

/** Columns in order; what a person reads stands first. */
const COLUMNS = [
  ['line', 'seq'],
  ['time_utc', 'at'],
  ['what', 'action'],
  ['file', 'recordTitle'],
  ['about', 'detail'],
  ['person', 'actorName'],
  ['role', 'actorRole'],
  ['network', 'ipPrefix'],
  ['browser', 'userAgentFamily'],
  ['patient_id', 'patientId'],
  ['file_id', 'recordId'],
  ['person_id', 'actorId'],
  ['grant_id', 'grantId'],
  ['break_glass_id', 'breakGlassId'],
  ['words_salt', 'wordsSalt'],
  ['words_seal', 'wordsSeal'],
  ['previous_hash', 'prevHash'],
  ['hash', 'hash'],
] as const satisfies readonly (readonly [string, keyof ChainLine])[];
const LENGTH_COLUMN = 'lines_in_log';
/** A cell for null; an empty text stays empty. */
const NOTHING = '-';

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe before whatever could begin one. Our own apostrophes and
 * dashes get one too, so that taking the first away always gives back what was there.
 */
function cell(value: string | number | null): string {
  if (value === null) return NOTHING;
  const text = String(value);
  const safe = /^[=+\-@\t\r\n'|%]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: (string | number | null)[]) => `${cells.map(cell).join(',')}\r\n`;

export const csvHead = () => row([...COLUMNS.map(([name]) => name), LENGTH_COLUMN]);

/** One line of the log; `length` is how many the whole log had. */
export const csvLine = (line: ChainLine, length: number) =>
  row([...COLUMNS.map(([, key]) => line[key]), length]);

/** Splits a table into rows of cells (RFC 4180). */
function parseRows(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, bare = '', end] = match;
    if (whole === '' && cells.length === 0) continue;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

const plain = (text: string) => (text === NOTHING ? null : text.replace(/^'/, ''));

/**
 * Reads back what `csvHead` and `csvLine` wrote.
 * @throws when the table is another one
 */
export function parseAccessCsv(text: string): { lines: ChainLine[]; head: ChainHead | null } {
  const [names = [], ...rows] = parseRows(text.replace(/^\uFEFF/, ''));
  const wanted = [...COLUMNS.map(([name]) => name), LENGTH_COLUMN];
  if (wanted.some((name) => !names.includes(name))) throw new Error('this is not an exported access log');
  const lines = rows.map((cells) => {
    const valueOf = (name: string) => plain(cells[names.indexOf(name)] ?? '');
    const entries = COLUMNS.map(([name, key]) => [key, valueOf(name)]);
    const line = Object.fromEntries(entries) as Record<keyof ChainLine, string | null>;
    return { ...line, seq: Number(line.seq) } as ChainLine;
  });
  const length = Number(rows.at(0)?.[names.indexOf(LENGTH_COLUMN)]);
  return { lines, head: Number.isInteger(length) ? { count: length, hash: null } : null };
}
