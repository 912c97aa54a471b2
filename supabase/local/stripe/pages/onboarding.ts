import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import {
  type AccountChange,
  type AccountRow,
  type AccountStatus,
  findAccount,
  reviewAccount,
} from '../accounts/accounts.ts';
import { type LinkRow, linkOfVisit, openLink } from '../accounts/links.ts';
import { type Store } from '../store/store.ts';
import { type PageParts } from './checkout.ts';
import { onboardingForm, type OnboardingState, readOnboarding } from './onboarding-form.ts';
import { page } from './layout.ts';

type Visit = { link: LinkRow; account: AccountRow };

/** `/onboard/:link` and the visit it opens: where a connected account tells who it is and where its money goes. */
export function createOnboardingPages(parts: PageParts): Hono {
  const app = new Hono();
  const { store } = parts;
  app.get('/onboard/:link', (c) => {
    const row = store.get('account_links', c.req.param('link'));
    if (!row) return unknownLink(c, parts);
    const visit = store.transact((tx) => openLink(tx, row));
    // Used or too old: the platform makes a new one.
    return c.redirect(visit === null ? row.object.refreshUrl : `/onboarding/${visit}`, 303);
  });
  app.get('/onboarding/:visit', (c) => {
    const visit = visitOf(store, c.req.param('visit'));
    if (!visit) return unknownLink(c, parts);
    const { displayName, givenName } = visit.account.object;
    return form(c, parts, visit, {
      errors: {},
      name: givenName ?? displayName ?? '',
      bank: '',
      outcome: undefined,
    });
  });
  app.post('/onboarding/:visit', async (c) => {
    const visit = visitOf(store, c.req.param('visit'));
    if (!visit) return unknownLink(c, parts);
    const body = await c.req.parseBody();
    const back = visit.link.object.returnUrl ?? visit.link.object.refreshUrl;
    if (body.outcome === 'later') return c.redirect(back, 303);
    const state = readOnboarding(body);
    if (!state.outcome || Object.keys(state.errors).length > 0) return form(c, parts, visit, state, 400);
    finish(store, visit.account, state.outcome, state.name);
    return c.redirect(back, 303);
  });
  return app;
}

function visitOf(store: Store, secret: string): Visit | null {
  const link = linkOfVisit({ all: (table) => store.all(table) }, secret);
  const account = link && store.get('accounts', link.object.account);
  return link && account ? { link, account } : null;
}

function finish(store: Store, account: AccountRow, status: AccountStatus, name: string): void {
  const [givenName = name, ...rest] = name.split(' ');
  const about: AccountChange = { givenName, surname: rest.join(' ') || null };
  store.transact((tx) => {
    const row = findAccount(tx, account.id);
    if (row) reviewAccount(tx, row, status, about);
  });
}

const form = (
  c: Context,
  parts: PageParts,
  visit: Visit,
  state: OnboardingState,
  status: 200 | 400 = 200,
): Promise<Response> =>
  page(c, {
    title: `${Object.keys(state.errors).length > 0 ? 'Error: ' : ''}Get paid by ${parts.store.settings.merchant}`,
    merchant: parts.store.settings.merchant,
    mode: 'Test mode',
    status,
    body: onboardingForm(visit.account, visit.link.object.visit ?? '', state, parts.store.settings.merchant),
  });

const unknownLink = (c: Context, parts: PageParts): Promise<Response> =>
  page(c, {
    title: 'Unknown link',
    merchant: parts.store.settings.merchant,
    mode: 'Test mode',
    status: 404,
    body: html`<div class="page-head">
      <h1>We do not know this link</h1>
      <p>
        Links work once and for a few minutes. Go back to ${parts.store.settings.merchant} and ask for a new
        one.
      </p>
    </div>`,
  });
