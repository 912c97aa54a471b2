import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition';
import { wantedRange } from './byte-ranges';

const ask = (range: string | null, ifRange: string | null = null) =>
  wantedRange({ range, ifRange, size: 100, etag: '"a"' });
const part = (first: number, last: number) => ({ kind: 'part', first, last });

describe('wantedRange', () => {
  it.each([
    ['bytes=0-9', part(0, 9)],
    ['bytes=90-', part(90, 99)],
    ['bytes=-10', part(90, 99)],
    ['bytes=-1000', part(0, 99)],
    ['bytes=50-1000', part(50, 99)],
    ['bytes=99-99', part(99, 99)],
    ['bytes=100-', { kind: 'beyond' }],
    ['bytes=-0', { kind: 'beyond' }],
    ['bytes=9-0', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
    ['lines=0-1', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    [null, { kind: 'whole' }],
  ])('%s', (range, wanted) => expect(ask(range)).toEqual(wanted));

  it('gives a part only of the same bytes', () => {
    expect(ask('bytes=0-9', '"a"')).toEqual(part(0, 9));
    expect(ask('bytes=0-9', '"b"')).toEqual({ kind: 'whole' });
    expect(ask('bytes=0-9', 'W/"a"')).toEqual({ kind: 'whole' });
    expect(ask('bytes=0-9', 'Sun, 22 Nov 2026 10:00:00 GMT')).toEqual({ kind: 'whole' });
  });
});

describe('contentDisposition', () => {
  it('says a name in both ways', () => {
    expect(contentDisposition('attachment', 'Ağrı "raporu".pdf')).toBe(
      `attachment; filename="A_r_ _raporu_.pdf"; filename*=UTF-8''A%C4%9Fr%C4%B1%20%22raporu%22.pdf`,
    );
    expect(contentDisposition('inline', "a'(1)*.png")).toBe(
      `inline; filename="a'(1)*.png"; filename*=UTF-8''a%27%281%29%2A.png`,
    );
  });

  it('lets nothing break out of the header', () => {
    expect(contentDisposition('attachment', 'a\r\nSet-Cookie: x=1\u202e.txt')).not.toMatch(
      /[\r\n\u0080-\uffff]/,
    );
  });
});
