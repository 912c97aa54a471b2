import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { answerVerification } from '../payments/checkout.ts';
import { afterwards, amountOf, closed, noSession, type PageParts } from './checkout.ts';
import { page } from './layout.ts';

/** `/pay/:session/verify`: the payer's bank asks whether it is really them (3-D Secure). */
export function createVerifyPages(parts: PageParts): Hono {
  const app = new Hono();
  app.get('/pay/:id/verify', (c) => {
    parts.catchUp();
    const session = parts.store.get('sessions', c.req.param('id'));
    if (!session) return noSession(c, parts);
    if (session.object.status !== 'open') return closed(c, parts, session);
    const intent = parts.store.get('payment_intents', session.object.payment_intent ?? '');
    if (intent?.object.status !== 'requires_action') return c.redirect(`/pay/${session.id}`, 303);
    return question(c, parts, session.id, amountOf(session));
  });
  app.post('/pay/:id/verify', async (c) => {
    parts.catchUp();
    const session = parts.store.get('sessions', c.req.param('id'));
    if (!session) return noSession(c, parts);
    const approved = (await c.req.parseBody()).answer === 'approve';
    const outcome = parts.store.transact((tx) => answerVerification(tx, session.id, approved));
    const now = parts.store.get('sessions', session.id) ?? session;
    // Back and again: the question is no longer open although the session is.
    if (outcome === 'closed' && now.object.status === 'open') return c.redirect(`/pay/${session.id}`, 303);
    return afterwards(c, parts, now, outcome);
  });
  return app;
}

const question = (c: Context, parts: PageParts, session: string, amount: string): Promise<Response> =>
  page(c, {
    title: `Approve ${amount}`,
    merchant: parts.store.settings.merchant,
    body: html`<div class="narrow">
      <div class="page-head">
        <h1>Is it you who is paying?</h1>
        <p>Your bank asks before it lets the payment pass.</p>
      </div>
      <div class="tray">
        <dl class="facts">
          <div>
            <dt>Paid to</dt>
            <dd>${parts.store.settings.merchant}</dd>
          </div>
          <div>
            <dt>Card</dt>
            <dd>Test card ending in 3220</dd>
          </div>
          <div class="total">
            <dt>Amount</dt>
            <dd>${amount}</dd>
          </div>
        </dl>
      </div>
      <form method="post" action="/pay/${session}/verify" class="page-head">
        <div class="acts">
          <button class="btn" type="submit" name="answer" value="approve">Approve ${amount}</button>
          <button class="btn btn-2" type="submit" name="answer" value="refuse">Refuse</button>
        </div>
      </form>
    </div>`,
  });
