import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import {
  findFault,
  type ChainHead,
  type ChainLine,
} from '../../../app/modules/records/rules/access-chain.ts';
import { parseAccessCsv } from '../../../app/modules/records/rules/access-csv.ts';
import { checkLogs, type CheckedLog } from '../access-log.ts';
import { failWith } from './terminal.ts';

const USAGE = `Checks the access logs of medical files.
  npm run verify-access-log                        all logs of the database in DATABASE_URL
  npm run verify-access-log -- --patient ID        one of them
  npm run verify-access-log -- --file LOG.csv      an exported log, CSV or JSON, without a database
  npm run verify-access-log -- --file LOG.csv --head 12:9f86d0…   and that it ends as it is known to end`;

const WORDS: Record<string, string> = {
  missing: 'is missing, or another stands in its place',
  unchained: 'does not follow the line before it',
  changed: 'was changed',
  words_changed: 'has another title or remark than it was written with',
  end_missing: 'and whatever came after it was cut off',
  anchor_differs: 'is not the line that was anchored in the audit log',
  head_missing: 'has no head: nobody knows how many lines there were',
};

function readExport(file: string): { lines: ChainLine[]; head: ChainHead | null } {
  const text = readFileSync(file, 'utf8');
  if (!text.trimStart().startsWith('{')) return parseAccessCsv(text);
  const { patientId, count, hash, lines } = JSON.parse(text) as ChainHead & {
    patientId: string;
    lines: ChainLine[];
  };
  return { lines: lines.map((line) => ({ ...line, patientId })), head: { count, hash } };
}

function parseHead(text: string): ChainHead {
  const [, count, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!count || !hash) throw new Error('--head is "count:hash", as the access log page shows it');
  return { count: Number(count), hash };
}

function checkFile(file: string, known: string | undefined): CheckedLog[] {
  const { lines, head } = readExport(file);
  // The length stands in the lines themselves: when all were cut off, nothing in the file tells of it.
  if (lines.length === 0 && !known)
    throw new Error('there is no line in this file, so nothing can be said of it');
  const fault = findFault(lines, known ? parseHead(known) : head);
  return [{ patientId: lines[0]?.patientId ?? 'unknown', count: lines.length, fault }];
}

async function checkDatabase(patientId: string | undefined): Promise<CheckedLog[]> {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error(`DATABASE_URL is not set.\n${USAGE}`);
  const db = new pg.Client({ connectionString });
  await db.connect();
  try {
    // One moment for all reads: a line that comes meanwhile is no fault.
    await db.query('begin isolation level repeatable read read only');
    return await checkLogs(db, patientId);
  } finally {
    await db.end();
  }
}

/** Says of each log whether it is whole, and names the first broken line. Exit code 1 when any is not. */
export async function main(args: string[]): Promise<void> {
  try {
    const options = {
      file: { type: 'string' },
      head: { type: 'string' },
      patient: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args, options });
    const logs = values.file ? checkFile(values.file, values.head) : await checkDatabase(values.patient);
    for (const { patientId, count, fault } of logs) {
      if (fault) console.log(`✗ ${patientId}: line ${fault.seq} ${WORDS[fault.problem]}`);
      else if (values.file || values.patient)
        console.log(`✓ ${patientId}: ${count} lines, all as they were written`);
    }
    const broken = logs.filter(({ fault }) => fault).length;
    console.log(`${logs.length} checked, ${broken} broken`);
    if (broken > 0) process.exitCode = 1;
  } catch (error) {
    failWith(error);
  }
}
