import { describe, expect, it } from 'vitest';
import { parseConfigSize, parseStorageConfig } from './config.ts';
import { parseRange } from './download.ts';
import { parseSizeLimit, requireAllowedMimeType, requireValidBucketName, requireValidKey } from './limits.ts';

describe('sizes', () => {
  it.each([
    ['50MiB', 52_428_800],
    ['10mb', 10_485_760],
    ['1g', 1_073_741_824],
    ['1.5KiB', 1536],
    ['7', 7],
    [9, 9],
  ])('of config.toml are binary: %s', (text, bytes) => expect(parseConfigSize(text)).toBe(bytes));

  it('of the bucket API are decimal', () => {
    expect(parseSizeLimit('2KB')).toBe(2000);
    expect(parseSizeLimit('1.5mb')).toBe(1_500_000);
    expect(parseSizeLimit(12)).toBe(12);
    expect(() => parseSizeLimit('2 potatoes')).toThrow('Invalid file size format');
  });

  it('that are none are refused', () => {
    expect(() => parseConfigSize('much')).toThrow('is no size');
    expect(() => parseConfigSize('1.2.3MiB')).toThrow('is no size');
  });
});

describe('config.toml', () => {
  it('is read whole or by its section, with the defaults of the CLI', () => {
    const section = {
      file_size_limit: '1KiB',
      buckets: { a: { public: true }, b: { file_size_limit: '5KiB' } },
    };
    const expected = {
      enabled: true,
      fileSizeLimit: 1024,
      buckets: [
        { name: 'a', public: true, fileSizeLimit: null, allowedMimeTypes: null },
        { name: 'b', public: false, fileSizeLimit: 5120, allowedMimeTypes: null },
      ],
    };
    expect(parseStorageConfig(section)).toEqual(expected);
    expect(parseStorageConfig({ storage: section, api: {} })).toEqual(expected);
    expect(parseStorageConfig(undefined)).toEqual({ enabled: true, fileSizeLimit: 52_428_800, buckets: [] });
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=3-', { start: 3, end: 9 }],
    ['BYTES=-4', { start: 6, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
  ])('%s of ten bytes', (header, range) => expect(parseRange(header, 10)).toEqual(range));

  it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=1-2,4-5', 'items=1-2'])(
    '%s is passed over',
    (header) => expect(parseRange(header, 10)).toBeNull(),
  );

  it.each(['bytes=10-', 'bytes=5-4', 'bytes=-0'])('%s is refused', (header) =>
    expect(() => parseRange(header, 10)).toThrow('invalid range'),
  );
});

describe('names and types', () => {
  it('knows which keys and buckets may be', () => {
    expect(() => requireValidKey("a/b c!-.*'()&$@=;:+,?_/9")).not.toThrow();
    for (const key of ['', 'ä', 'a\\b', 'a#b', 'a\n', 'a%b'])
      expect(() => requireValidKey(key)).toThrow('Invalid key');
    expect(() => requireValidBucketName('a'.repeat(63))).not.toThrow();
    for (const name of ['', 'a/b', 'a'.repeat(64)]) expect(() => requireValidBucketName(name)).toThrow();
  });

  it('compares types as declared', () => {
    expect(() => requireAllowedMimeType('image/png', ['image/*'])).not.toThrow();
    expect(() => requireAllowedMimeType('anything', [])).not.toThrow();
    expect(() => requireAllowedMimeType('anything', null)).not.toThrow();
    for (const type of ['imagex/png', 'image', 'text/plain;charset=utf-8']) {
      expect(() => requireAllowedMimeType(type, ['image/*', 'text/plain']), type).toThrow('is not supported');
    }
  });
});
