import { describe, expect, it } from 'vitest';
import { filterParams, readFilterFields, statusesOf, toListFilter } from './list-filter';

const read = (query: string) => readFilterFields(new URLSearchParams(query));

describe('readFilterFields', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(read('status=cancelled&q=%20Elif%20&from=2026-11-01&to=2026-11-30')).toEqual({
      status: 'cancelled',
      q: 'Elif',
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(read("status=';drop&from=2026-02-30&to=tomorrow")).toEqual({
      status: '',
      q: '',
      from: '',
      to: '',
    });
    expect(read(`q=${'x'.repeat(10_000)}`).q).toHaveLength(100);
  });
});

describe('toListFilter', () => {
  it("counts days on the reader's clock, the last one whole, also when the clocks change", () => {
    const fields = { status: '', q: '', from: '2026-10-25', to: '2026-10-25' };
    const { from, to } = toListFilter(fields, 'Europe/Berlin');
    // 25 hours: Berlin leaves summer time that night.
    expect([from, to]).toEqual(
      ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'].map((at) => expect.stringMatching(at.slice(0, 19))),
    );
  });

  it('asks for nothing when nothing is chosen', () => {
    expect(toListFilter(read(''), 'UTC')).toEqual({});
  });
});

describe('filterParams', () => {
  it('names only what is chosen', () => {
    expect(filterParams(read('q=a&status='))).toEqual({ q: 'a' });
  });
});

describe('statusesOf', () => {
  it('offers a doctor nothing that was never paid', () => {
    expect(statusesOf('upcoming', 'doctor')).toEqual(['confirmed']);
    expect(statusesOf('past', 'doctor')).not.toContain('expired');
    expect(statusesOf('past', 'patient')).toContain('expired');
  });
});
