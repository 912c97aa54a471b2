import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { createAssets } from './assets.ts';
import { createBankTransferPages } from './bank-transfer.ts';
import { createCheckoutPages } from './checkout.ts';
import { type ControlParts, createControlPages } from './control.ts';
import { page } from './layout.ts';
import { createOnboardingPages } from './onboarding.ts';
import { createVerifyPages } from './verify.ts';

/** Everything that people look at: checkout, 3-D Secure, onboarding and the control page. */
export function createPages(parts: ControlParts): Hono {
  const app = new Hono();
  app.route('/', createAssets());
  app.route('/', createVerifyPages(parts));
  app.route('/', createCheckoutPages(parts));
  app.route('/', createBankTransferPages(parts));
  app.route('/', createOnboardingPages(parts));
  app.route('/', createControlPages(parts));
  app.get('/', (c) => c.redirect('/control', 303));
  return app;
}

/** What an address that leads nowhere shows. */
export const notFoundPage = (c: Context, merchant: string): Promise<Response> =>
  page(c, {
    title: 'Not found',
    merchant,
    mode: 'Test mode',
    status: 404,
    body: html`<div class="page-head">
      <h1>There is nothing here</h1>
      <p>The address may be incomplete.</p>
    </div>`,
  });
