import { describe, expect, it } from 'vitest';
import { csvRow } from './csv';

describe('csvRow', () => {
  it('quotes what would break a line', () => {
    expect(csvRow(['a', 'b,c', 'say "x"', 'two\nlines', null, 5])).toBe(
      'a,"b,c","say ""x""","two\nlines",,5\r\n',
    );
  });

  it.each(['=1+1', '+44 20', '-cmd', '@sum', '|calc', '%x', '  =1', '\t=1'])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      expect(csvRow([text]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves numbers numbers, also negative ones', () => {
    expect(csvRow([-5, '-0.25', '12.500'])).toBe('-5,-0.25,12.500\r\n');
  });
});
