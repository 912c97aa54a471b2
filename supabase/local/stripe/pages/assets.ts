import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);

const fonts: Record<string, string> = {
  'hanken-grotesk.woff2': '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  'ysabeau-office.woff2': '@fontsource-variable/ysabeau-office/files/ysabeau-office-latin-wght-normal.woff2',
};

const stylesheet = ['tokens', 'layout', 'parts', 'control']
  .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

/** The font's bytes, or null when its package is not installed: the pages then use the system's letters. */
function readFont(name: string): Uint8Array<ArrayBuffer> | null {
  const file = fonts[name];
  if (file === undefined) return null;
  try {
    return new Uint8Array(readFileSync(require.resolve(file)));
  } catch {
    return null;
  }
}

/** Stylesheet and fonts of the hosted pages. */
export function createAssets(): Hono {
  const app = new Hono();
  app.get('/assets/pages.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/assets/:font', (c) => {
    const font = readFont(c.req.param('font'));
    if (!font) return c.notFound();
    return c.body(font, 200, { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=86400' });
  });
  return app;
}
