import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oklchToHex } from './oklch';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The colours of a sheet of roles, light first, then dark. */
function rolesOf(css: string, value: RegExp) {
  return css.split('(prefers-color-scheme: dark)').map((part) => {
    const matches = part.matchAll(new RegExp(`--([a-z0-9-]+): ${value.source};`, 'g'));
    return new Map([...matches].map((match) => [match[1] ?? '', match.slice(2)]));
  });
}

const modern = rolesOf(read('./tokens.css'), /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/);
const older = rolesOf(read('./tokens-srgb.css'), /(#[0-9a-f]{6})/);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
])('the roles, %s', (_name, index) => {
  const roles = modern[index] ?? new Map();
  const hex = new Map(
    [...roles].map(([name, [l, c, h]]) => [name, oklchToHex(Number(l), Number(c), Number(h))] as const),
  );
  const of = (name: string) => hex.get(name) ?? '';

  it('have the same colours for browsers without oklch', () => {
    expect(hex.size).toBeGreaterThan(35);
    const expected = Object.fromEntries(hex);
    const actual = Object.fromEntries([...(older[index] ?? [])].map(([name, [value]]) => [name, value]));
    expect(actual).toEqual(expected);
  });

  it.each([
    ['ink', 'canvas'],
    ['ink', 'tray'],
    ['ink', 'act-tint'],
    ['ink-2', 'tray'],
    ['ink-3', 'tray'],
    ['act', 'tray'],
    ['on-act', 'act'],
    ['on-act', 'act-strong'],
    ['on-deep', 'deep'],
    ['on-deep-2', 'deep'],
    ['held', 'held-tint'],
    ['held', 'canvas'],
    ['done', 'canvas'],
    ['stop', 'stop-tint'],
    ['stop', 'canvas'],
    ['canvas', 'stop'],
    ['canvas', 'stop-strong'],
    ['note', 'canvas'],
  ])('text in %s on %s can be read', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['edge', 'tray'],
    ['edge', 'sheet'],
    ['focus', 'canvas'],
    ['focus', 'tray'],
    ['lamp', 'deep'],
    ['held-mark', 'canvas'],
    ['done-mark', 'canvas'],
    ['stop-mark', 'stop-tint'],
    ['note-mark', 'note-tint'],
  ])('the mark %s on %s can be seen', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
