import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { formatAmount } from '../money/currency.ts';
import {
  type CheckoutOutcome,
  type Choice,
  choices,
  choiceType,
  type SessionRow,
  submitCheckout,
} from '../payments/checkout.ts';
import { type Store } from '../store/store.ts';
import { checkoutForm, type FormState } from './checkout-form.ts';
import { page } from './layout.ts';

export type PageParts = { store: Store; catchUp: () => void };

/** Address to go back to with the session's id in it, however the placeholder was escaped. */
export const successUrl = (session: SessionRow): string =>
  (session.object.success_url ?? '/').replaceAll(
    /\{CHECKOUT_SESSION_ID\}|%7BCHECKOUT_SESSION_ID%7D/gi,
    session.id,
  );

export const amountOf = (session: SessionRow): string =>
  formatAmount(session.object.amount_total ?? 0, session.object.currency ?? 'usd');

/** Where the receipt goes, when the merchant has said so; null: the payer is asked. */
export const knownEmail = ({ store }: PageParts, { object }: SessionRow): string | null =>
  object.customer_email ?? store.get('customers', object.customer ?? '')?.object.email ?? null;

/** Choices of a session, by the payment methods it allows. */
const offered = (session: SessionRow): Choice[] =>
  choices.filter((choice) => session.object.payment_method_types.includes(choiceType[choice]));

/** `/pay/:session`: the page on which the payer chooses how to pay. */
export function createCheckoutPages(parts: PageParts): Hono {
  const app = new Hono();
  app.get('/pay/:id', (c) => {
    parts.catchUp();
    const session = parts.store.get('sessions', c.req.param('id'));
    if (!session) return noSession(c, parts);
    if (session.object.status !== 'open') return closed(c, parts, session);
    const message = session.extra.error;
    return form(c, parts, session, { errors: {}, declined: message, choice: undefined, email: '', name: '' });
  });
  app.post('/pay/:id', async (c) => {
    parts.catchUp();
    const session = parts.store.get('sessions', c.req.param('id'));
    if (!session) return noSession(c, parts);
    if (session.object.status !== 'open') return closed(c, parts, session);
    const known = knownEmail(parts, session);
    const state = readForm(session, known, await c.req.parseBody());
    const { choice, email, name } = state;
    if (!choice || Object.keys(state.errors).length > 0) return form(c, parts, session, state, 400);
    const payer = { email: email || known, name: name || null };
    const outcome = parts.store.transact((tx) => submitCheckout(tx, session.id, choice, payer));
    return afterwards(c, parts, session, outcome);
  });
  return app;
}

/** Where the payer goes next. */
export function afterwards(
  c: Context,
  parts: PageParts,
  session: SessionRow,
  outcome: CheckoutOutcome,
): Response | Promise<Response> {
  if (outcome === 'complete') return c.redirect(successUrl(session), 303);
  if (outcome === 'verify') return c.redirect(`/pay/${session.id}/verify`, 303);
  if (outcome === 'declined') return c.redirect(`/pay/${session.id}`, 303);
  return closed(c, parts, parts.store.get('sessions', session.id) ?? session);
}

function readForm(
  session: SessionRow,
  known: string | null,
  body: Record<string, string | File | (string | File)[]>,
): FormState {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.trim().slice(0, 300) : '';
  };
  const choice = offered(session).find((one) => one === text('method'));
  const email = text('email');
  const errors: FormState['errors'] = {};
  if (!choice) errors.method = 'Choose how you want to pay.';
  if (known === null && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    errors.email = 'Write your e-mail address, with an @ in it. The receipt goes there.';
  }
  return { errors, declined: null, choice, email, name: text('name') };
}

function form(
  c: Context,
  parts: PageParts,
  session: SessionRow,
  state: FormState,
  status: 200 | 400 = 200,
): Promise<Response> {
  const failed = state.declined !== null || Object.keys(state.errors).length > 0;
  const amount = amountOf(session);
  return page(c, {
    title: `${failed ? 'Error: ' : ''}Pay ${amount}`,
    merchant: parts.store.settings.merchant,
    status,
    body: checkoutForm({
      session,
      state,
      amount,
      offered: offered(session),
      known: knownEmail(parts, session),
    }),
  });
}

export const noSession = (c: Context, parts: PageParts): Promise<Response> =>
  page(c, {
    title: 'Unknown payment',
    merchant: parts.store.settings.merchant,
    status: 404,
    body: html`<div class="page-head">
      <h1>We do not know this payment</h1>
      <p>The address may be incomplete. Go back to where you came from and start the payment again.</p>
    </div>`,
  });

/** What a session that is no longer open says to a visitor. */
export function closed(c: Context, parts: PageParts, session: SessionRow): Promise<Response> {
  const { object } = session;
  const { merchant } = parts.store.settings;
  if (object.status === 'expired') {
    return page(c, {
      title: 'This payment page has expired',
      merchant,
      body: html`<div class="page-head">
          <h1>This payment page has expired</h1>
          <p>Nothing was paid. You can start again from ${merchant}.</p>
        </div>
        ${object.cancel_url ? html`<p class="acts"><a class="btn" href="${object.cancel_url}">Back to ${merchant}</a></p>` : ''}`,
    });
  }
  const waiting = object.payment_status === 'unpaid';
  return page(c, {
    title: waiting ? 'Waiting for your bank transfer' : 'This is already paid',
    merchant,
    body: html`<div class="page-head">
        <h1>${waiting ? 'Waiting for your bank transfer' : `${amountOf(session)} is already paid`}</h1>
        <p>
          ${
            waiting
              ? `${amountOf(session)} has not arrived yet. You do not have to do anything else here.`
              : 'You do not have to pay again.'
          }
        </p>
      </div>
      <p class="acts"><a class="btn" href="${successUrl(session)}">Continue to ${merchant}</a></p>`,
  });
}
