import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FIRST_HASH, findFault, hashOf, type ChainLine } from './access-chain';
import { csvHead, csvLine, parseAccessCsv } from './access-csv';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A whole log with these titles, made without the code under test but for the hash of a line. */
function logOf(titles: (string | null)[]): ChainLine[] {
  let prevHash = FIRST_HASH;
  return titles.map((recordTitle, index) => {
    const salt = 'ab'.repeat(16);
    const title = recordTitle === null ? '-' : `${Buffer.byteLength(recordTitle)}:${recordTitle}`;
    const line: ChainLine = {
      patientId: '5b0e9d3c-6b6a-4f0e-9d1b-2a3c4d5e6f70',
      seq: index + 1,
      at: `2026-11-22T15:00:0${index % 10}.123456Z`,
      action: 'view',
      recordId: null,
      recordTitle,
      detail: null,
      wordsSalt: salt,
      wordsSeal: sha256(`32:${salt},${title},-`),
      actorId: null,
      actorRole: 'doctor',
      actorName: 'Dr. Elif Karaca',
      grantId: null,
      breakGlassId: null,
      ipPrefix: '203.0.113.0/24',
      userAgentFamily: 'Firefox',
      prevHash,
      hash: '',
    };
    line.hash = hashOf(line);
    prevHash = line.hash;
    return line;
  });
}

const whole = logOf(['MRI, left knee', 'Бланк', '=1+1', null, 'x']);
const head = { count: 5, hash: whole[4]?.hash ?? '' };
const change = (seq: number, values: Partial<ChainLine>) =>
  whole.map((line) => (line.seq === seq ? { ...line, ...values } : line));

describe('findFault', () => {
  it('finds nothing wrong with a whole log, in whatever order its lines come', () => {
    expect(findFault(whole, head)).toBeNull();
    expect(findFault([...whole].reverse(), head)).toBeNull();
    expect(findFault([], { count: 0, hash: FIRST_HASH })).toBeNull();
  });

  it('hashes what the form says: an example worked out by hand', () => {
    const [first] = whole;
    const text = [
      '1:1',
      '36:5b0e9d3c-6b6a-4f0e-9d1b-2a3c4d5e6f70',
      '1:1',
      '27:2026-11-22T15:00:00.123456Z',
      '4:view',
      '-',
      `64:${first?.wordsSeal}`,
      '-',
      '6:doctor',
      '15:Dr. Elif Karaca',
      '-',
      '-',
      '14:203.0.113.0/24',
      '7:Firefox',
      `64:${FIRST_HASH}`,
    ].join(',');
    expect(first?.hash).toBe(sha256(text));
  });

  it.each([
    ['a changed line', change(3, { actorName: 'Nobody' }), { seq: 3, problem: 'changed' }],
    ['a changed title', change(2, { recordTitle: 'Other' }), { seq: 2, problem: 'words_changed' }],
    [
      'a title that was written after its seal was made void',
      change(1, { recordTitle: 'Other', wordsSalt: '' }),
      { seq: 1, problem: 'words_changed' },
    ],
    [
      'a title that was taken out of the midst',
      change(2, { recordTitle: null, wordsSalt: '' }),
      { seq: 2, problem: 'words_changed' },
    ],
    ['a deleted line', whole.filter((line) => line.seq !== 2), { seq: 2, problem: 'missing' }],
    ['a doubled line', [...whole, ...whole.slice(2, 3)], { seq: 3, problem: 'missing' }],
    [
      'two lines in each other’s place',
      whole.map((line) =>
        line.seq === 2 ? { ...line, seq: 3 } : line.seq === 3 ? { ...line, seq: 2 } : line,
      ),
      { seq: 2, problem: 'unchained' },
    ],
    ['a cut-off end', whole.slice(0, 3), { seq: 4, problem: 'end_missing' }],
    ['nothing left', [], { seq: 1, problem: 'end_missing' }],
  ])('finds %s', (_what, lines, fault) => {
    expect(findFault(lines, head)).toEqual(fault);
  });

  it('lets the words of a deleted account be empty', () => {
    expect(findFault(change(1, { recordTitle: null, wordsSalt: '' }), head)).toBeNull();
  });
});

describe('the table', () => {
  const csv = (lines: ChainLine[], length = lines.length) =>
    csvHead() + lines.map((line) => csvLine(line, length)).join('');

  it('gives back the very lines', () => {
    expect(parseAccessCsv(csv(whole))).toEqual({ lines: whole, head: { count: 5, hash: null } });
  });

  it('gives back whatever a title holds, and no cell begins a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 5 }),
        (titles) => {
          const lines = logOf(titles);
          const text = csv(lines);
          expect(parseAccessCsv(text).lines).toEqual(lines);
          expect(findFault(parseAccessCsv(text).lines, null)).toBeNull();
        },
      ),
    );
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '|calc']) {
      const [line] = logOf([evil]);
      const text = line ? csvLine(line, 1) : '';
      expect(text).toMatch(/,"?'[=+\-@\t'|]/);
    }
  });

  it('tells when its end was cut off', () => {
    const { lines, head: said } = parseAccessCsv(csv(whole.slice(0, 3), 5));
    expect(findFault(lines, said)).toEqual({ seq: 4, problem: 'end_missing' });
  });

  it('is refused when it is another table', () => {
    expect(() => parseAccessCsv('a,b\r\n1,2\r\n')).toThrow('not an exported access log');
  });
});
