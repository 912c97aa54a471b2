import { createRemixStub } from '@remix-run/testing';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { IconSprite } from './icon';
import { ComponentSheet } from './sheet';

function render(signedIn: boolean): string {
  const Stub = createRemixStub([
    {
      path: '/',
      Component: () => (
        <>
          <IconSprite />
          <ComponentSheet signedIn={signedIn} />
        </>
      ),
    },
  ]);
  const warned = vi.spyOn(console, 'error').mockImplementation(() => {});
  const html = renderToString(<Stub />);
  // The stub's router is one for browsers and says so; anything else is a fault of a part.
  const faults = warned.mock.calls.filter(([message]) => !String(message).includes('useLayoutEffect'));
  warned.mockRestore();
  expect(faults).toEqual([]);
  return html;
}

describe.each([
  ['public', false],
  ['signed in', true],
])('every part in every state, %s', (_name, signedIn) => {
  const html = render(signedIn);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);

  it('has no style attribute, so that the content security policy can forbid them', () => {
    expect(html).not.toMatch(/ style="/);
  });

  it('keeps no place for the drawings that others use, also before the style sheet is there', () => {
    expect(html).toMatch(/<svg class="sprite" width="0" height="0"/);
  });

  it('has no id twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('refers only to ids that exist', () => {
    const references = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap(
      (match) => (match[1] ?? '').split(' '),
    );
    const drawn = [...html.matchAll(/ href="#([ip][^"]*)"\/?>(?:<\/use>)/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(20);
    expect(drawn.length).toBeGreaterThan(20);
    expect([...references, ...drawn].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('takes the focus to the error summary without scripts', () => {
    expect(html).toMatch(/<div class="errsum"[^>]* autofocus=""/);
  });

  it('marks the page the reader is on, and never a place on it', () => {
    const current = [...html.matchAll(/<a [^>]*aria-current="page"[^>]*>/g)].map((match) => match[0]);
    expect(current.some((link) => link.includes('href="/#'))).toBe(false);
    expect(current.some((link) => / href="\/"/.test(link))).toBe(signedIn);
  });
});
