import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { initialsOf, Portrait, portraitPaper } from './portrait';

describe('portraitPaper', () => {
  it('is always the same for the same id', () => {
    expect(portraitPaper('elif-karaca')).toBe(portraitPaper('elif-karaca'));
    expect(portraitPaper('')).toMatch(/^p[1-4]$/);
  });

  it('uses the four papers about equally', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 4000; i += 1) {
      const paper = portraitPaper(`00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}`);
      counts.set(paper, (counts.get(paper) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['p1', 'p2', 'p3', 'p4']);
    for (const count of counts.values()) expect(count).toBeGreaterThan(800);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Dr. Elif Karaca', 'EK'],
    ['Assoc. Prof. Selin Aydoğan-Yıldırım', 'SA'],
    ['Dr. Mateo Ferrán Ruiz', 'MF'],
    ['Dr. Øyvind Ås', 'ØÅ'],
    ['د. رامي خوري', 'رخ'],
    ["Dr. d'Arc", 'D'],
    ['Cher', 'C'],
    ['', ''],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('Portrait', () => {
  it('is decoration on the paper of its id', () => {
    const html = renderToStaticMarkup(<Portrait id="elif" name="Dr. Elif Karaca" />);
    expect(html).toContain(`photo ${portraitPaper('elif')}`);
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain('>EK<');
  });
});
