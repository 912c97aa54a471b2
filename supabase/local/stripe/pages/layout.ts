import { type Context } from 'hono';
import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

export type PageOptions = {
  title: string;
  /** Who asks for the money, beside the words that this is a test. */
  merchant: string;
  body: Html;
  status?: 200 | 400 | 404 | 409 | 500;
  /** What the visitor is in; a checkout when left out. */
  mode?: string;
  /** The control page is wider and closer. */
  desk?: boolean;
};

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'";

/** One complete page, in HTML that needs no script. */
export async function page(c: Context, options: PageOptions): Promise<Response> {
  const { title, merchant, body, mode = 'Test checkout', desk = false } = options;
  const text = await html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}. ${mode}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/pages.css" />
      </head>
      <body class="${desk ? 'desk wide' : ''}">
        <a class="skip" href="#main">Skip to the content</a>
        <header>
          <div class="top">
            <div class="wrap"><b>${merchant}</b><span class="state held">${mode}</span></div>
          </div>
          <p class="test">
            <span class="wrap"
              ><span
                ><b>This is not the real Stripe.</b> It runs on this computer only. No card is charged and no
                money moves.</span
              ></span
            >
          </p>
        </header>
        <main id="main" class="wrap">${body}</main>
        <footer class="foot">
          <div class="wrap">
            <span>Local stand-in for Stripe</span>
            ${desk ? '' : html`<a href="/control">Control page</a>`}
          </div>
        </footer>
      </body>
    </html>`;
  return c.html(text, options.status ?? 200, {
    'content-security-policy': policy,
    'cache-control': 'no-store',
    // Not no-referrer: browsers would then hide the origin of our own forms too.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
}

/** `14:52, 28 Nov` in UTC, said so. */
export const moment = (seconds: number): string =>
  `${new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(seconds * 1000))} UTC`;
