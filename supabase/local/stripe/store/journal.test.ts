import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, Journal } from './journal.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What a journal in `dir` holds, by row. */
function contents(): Record<string, unknown> {
  const rows: Record<string, unknown> = {};
  new Journal(dir, false, ([table, id, row]) => {
    rows[`${table}/${id}`] = row;
  }).close();
  return rows;
}

const open = (): Journal => new Journal(dir, true, () => undefined);
const a: Change = ['t', 'a', { seq: 1 }];
const b: Change = ['t', 'b', { seq: 2 }];

describe('the journal', () => {
  it('gives back what it was given, in order', () => {
    const journal = open();
    journal.append([a]);
    journal.append([['t', 'a', { seq: 1, more: 'é\n' }], b]);
    journal.append([['t', 'b', null]]);
    journal.close();
    expect(contents()).toEqual({ 't/a': { seq: 1, more: 'é\n' }, 't/b': null });
  });

  it('goes on after a snapshot', () => {
    const journal = open();
    journal.append([a]);
    journal.compact([a]);
    journal.append([b]);
    journal.close();
    expect(contents()).toEqual({ 't/a': { seq: 1 }, 't/b': { seq: 2 } });
  });

  it('does not apply lines again that the snapshot holds', () => {
    const journal = open();
    journal.append([['t', 'a', { value: 'old' }]]);
    copyFileSync(join(dir, 'journal.jsonl'), join(dir, 'copy'));
    journal.compact([['t', 'a', { value: 'new' }]]);
    journal.close();
    // A crash after the snapshot was put in place, before the log was emptied.
    copyFileSync(join(dir, 'copy'), join(dir, 'journal.jsonl'));
    expect(contents()).toEqual({ 't/a': { value: 'new' } });
  });

  it('ignores a draft of a snapshot that was never finished', () => {
    const journal = open();
    journal.append([a]);
    journal.close();
    writeFileSync(join(dir, 'snapshot.json.draft'), '{"n":7,"ro');
    expect(contents()).toEqual({ 't/a': { seq: 1 } });
  });
});
