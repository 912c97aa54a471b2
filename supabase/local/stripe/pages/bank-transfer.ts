import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { decimalsOf, formatAmount, stepOf } from '../money/currency.ts';
import { awaitsTransfer, receiveLate } from '../payments/bank-transfer.ts';
import { abandonTransfer, settleTransfer } from '../payments/checkout.ts';
import { type IntentRow } from '../payments/intents.ts';
import { successUrl, type PageParts } from './checkout.ts';
import { type Html, page } from './layout.ts';

/** `/bank-transfer/:intent`: the bank details that a payer can come back to; here also the bank itself. */
export function createBankTransferPages(parts: PageParts): Hono {
  const app = new Hono();
  const find = (c: Context): IntentRow | undefined => {
    parts.catchUp();
    const row = parts.store.get('payment_intents', c.req.param('id') ?? '');
    return row?.object.customer ? row : undefined;
  };
  app.get('/bank-transfer/:id', (c) => {
    const intent = find(c);
    return intent ? show(c, parts, intent, null) : unknown(c, parts);
  });
  app.post('/bank-transfer/:id', async (c) => {
    const intent = find(c);
    if (!intent) return unknown(c, parts);
    const body = await c.req.parseBody();
    const typed = typeof body.amount === 'string' ? body.amount.trim() : '';
    if (body.act === 'never') {
      if (awaitsTransfer(intent)) parts.store.transact((tx) => abandonTransfer(tx, intent));
    } else {
      const amount = readAmount(typed, intent.object.currency);
      if (amount === null) return show(c, parts, intent, typed);
      parts.store.transact((tx) => {
        if (awaitsTransfer(intent)) settleTransfer(tx, intent, amount);
        else receiveLate(tx, intent, amount);
      });
    }
    return c.redirect(`/bank-transfer/${intent.id}`, 303);
  });
  return app;
}

/** `95.00` in minor units; null when it is no amount of this currency. */
function readAmount(typed: string, currency: string): number | null {
  const decimals = decimalsOf(currency);
  if (!/^\d{1,9}([.,]\d{1,3})?$/.test(typed)) return null;
  const minor = Math.round(Number(typed.replace(',', '.')) * 10 ** decimals);
  return minor > 0 && minor % stepOf(currency) === 0 ? minor : null;
}

const remainingOf = ({ object, extra }: IntentRow): number => object.amount - extra.received;

function stateText(intent: IntentRow): { title: string; text: string } {
  const { object, extra } = intent;
  const say = (amount: number) => formatAmount(amount, object.currency);
  if (object.status === 'succeeded')
    return { title: `${say(object.amount)} has arrived`, text: 'You do not have to send anything more.' };
  if (!awaitsTransfer(intent))
    return {
      title: 'Please do not send money here',
      text: 'This payment has ended. What arrives goes back.',
    };
  if (extra.received > 0)
    return {
      title: `${say(extra.received)} of ${say(object.amount)} has arrived`,
      text: `Send the missing ${say(remainingOf(intent))} with the same reference.`,
    };
  return { title: `Send ${say(object.amount)} from your bank`, text: 'With exactly this reference.' };
}

function show(c: Context, parts: PageParts, intent: IntentRow, wrong: string | null): Promise<Response> {
  const { title, text } = stateText(intent);
  const session = parts.store.get('sessions', intent.extra.session ?? '');
  const { merchant } = parts.store.settings;
  return page(c, {
    title: `${wrong === null ? '' : 'Error: '}${title}`,
    merchant,
    status: wrong === null ? 200 : 400,
    mode: 'Test bank transfer',
    body: html`<div class="narrow">
      <div class="page-head">
        <h1 class="num">${title}</h1>
        <p>${text}</p>
      </div>
      <div class="tray">
        <dl class="facts">
          <div>
            <dt>Account holder</dt>
            <dd>${merchant}</dd>
          </div>
          <div>
            <dt>IBAN</dt>
            <dd class="num">DE00 0000 0000 0000 0000 00</dd>
          </div>
          <div>
            <dt>Reference</dt>
            <dd class="num">${intent.id.slice(-8).toUpperCase()}</dd>
          </div>
          <div class="total">
            <dt>Still to send</dt>
            <dd>${formatAmount(awaitsTransfer(intent) ? remainingOf(intent) : 0, intent.object.currency)}</dd>
          </div>
        </dl>
      </div>
      ${bank(intent, wrong)}
      ${session ? html`<p class="acts"><a class="quiet" href="${successUrl(session)}">Back to ${merchant}</a></p>` : ''}
    </div>`,
  });
}

/** What the payer's bank could do, for whoever tries this out. */
function bank(intent: IntentRow, wrong: string | null): Html {
  const { currency } = intent.object;
  const left = awaitsTransfer(intent) ? remainingOf(intent) : intent.object.amount;
  const value = wrong ?? (left / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency));
  return html`<form method="post" action="/bank-transfer/${intent.id}" class="page-head stack" novalidate>
    <div class="field ${wrong === null ? '' : 'has-error'}">
      <label for="amount">Let this much arrive now, in ${currency.toUpperCase()}</label>
      <span class="hint" id="amount-hint">All of it, a part, or too much.</span>
      ${wrong === null ? '' : html`<p class="err" id="amount-err">Write an amount such as ${value || '95.00'}.</p>`}
      <input
        class="input num"
        id="amount"
        name="amount"
        inputmode="decimal"
        value="${value}"
        aria-describedby="amount-hint${wrong === null ? '' : ' amount-err'}"
      />
    </div>
    <div class="acts">
      <button class="btn" type="submit" name="act" value="send">Let it arrive</button>
      ${
        awaitsTransfer(intent)
          ? html`<button class="btn btn-2" type="submit" name="act" value="never">It never comes</button>`
          : ''
      }
    </div>
  </form>`;
}

const unknown = (c: Context, { store }: PageParts): Promise<Response> =>
  page(c, {
    title: 'Unknown payment',
    merchant: store.settings.merchant,
    status: 404,
    body: html`<div class="page-head"><h1>We do not know this payment</h1></div>`,
  });
