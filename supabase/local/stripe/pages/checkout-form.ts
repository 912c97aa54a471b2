import { html } from 'hono/html';
import { formatAmount } from '../money/currency.ts';
import { type Choice, type SessionRow } from '../payments/checkout.ts';
import { type CheckoutLine } from '../store/tables.ts';
import { type Html, moment } from './layout.ts';

export type FormState = {
  errors: { method?: string; email?: string };
  /** Why the last attempt brought no money. */
  declined: string | null;
  choice: Choice | undefined;
  email: string;
  name: string;
};

type FormOptions = {
  session: SessionRow;
  state: FormState;
  amount: string;
  offered: Choice[];
  known: string | null;
};

const words: Record<Choice, { name: string; about: string }> = {
  card: { name: 'Card', about: 'Test card 4242 4242 4242 4242. The payment succeeds.' },
  card_declined: {
    name: 'Card, declined',
    about: 'Test card 4000 0000 0000 0002. The bank says no; you can try again.',
  },
  card_3ds: {
    name: 'Card, with a question from the bank',
    about: 'Test card 4000 0000 0000 3220. 3-D Secure: the bank asks you to approve.',
  },
  upi: { name: 'UPI', about: 'Test address someone@standin. The payment succeeds.' },
  upi_declined: { name: 'UPI, refused', about: 'The app says no; you can try again.' },
  bank_transfer: {
    name: 'Bank transfer',
    about:
      'The money arrives later: all, a part, too much or nothing, as the page with the bank details says.',
  },
};

/** Form and summary of an open session. */
export const checkoutForm = (options: FormOptions): Html => html`
  ${errorSummary(options.state)}
  <div class="page-head">
    <h1 class="num">Pay ${options.amount}</h1>
    <p class="soft">You can pay until ${moment(options.session.object.expires_at)}.</p>
  </div>
  <div class="split">
    ${summary(options)}
    <form method="post" action="/pay/${options.session.id}" class="stack" novalidate>
      ${methods(options)} ${payer(options)}
      <div class="acts">
        <button class="btn" type="submit">Pay ${options.amount}</button>
        ${
          options.session.object.cancel_url
            ? html`<a class="quiet" href="${options.session.object.cancel_url}">Go back without paying</a>`
            : ''
        }
      </div>
    </form>
  </div>
`;

function errorSummary({ errors, declined }: FormState): Html | '' {
  if (declined !== null) {
    return html`<div class="errsum" role="alert" tabindex="-1" autofocus>
      <h2>The payment did not go through</h2>
      <p>${declined} Nothing was paid. Try again, or choose another way to pay.</p>
    </div>`;
  }
  if (!errors.method && !errors.email) return '';
  return html`<div class="errsum" role="alert" tabindex="-1" autofocus>
    <h2>Something is missing</h2>
    <ul>
      ${errors.method ? html`<li><a class="quiet" href="#method-card">${errors.method}</a></li>` : ''}
      ${errors.email ? html`<li><a class="quiet" href="#email">${errors.email}</a></li>` : ''}
    </ul>
  </div>`;
}

const methods = ({ offered, state }: FormOptions): Html => html`
  <fieldset class="${state.errors.method ? 'has-error' : ''}">
    <legend class="label">How do you want to pay?</legend>
    ${state.errors.method ? html`<p class="err" id="method-err">${state.errors.method}</p>` : ''}
    <div class="choice">
      ${offered.map(
        (choice) =>
          html`<label
            ><input
              type="radio"
              name="method"
              id="method-${choice}"
              value="${choice}"
              ${(state.choice ?? offered[0]) === choice ? 'checked' : ''}
              required
            /><span><b>${words[choice].name}</b><small>${words[choice].about}</small></span></label
          >`,
      )}
    </div>
  </fieldset>
`;

function payer({ state, known }: FormOptions): Html {
  const name = html`<div class="field">
    <label for="name">Name on the card or account <span class="soft">(optional)</span></label>
    <input class="input" id="name" name="name" autocomplete="name" maxlength="200" value="${state.name}" />
  </div>`;
  if (known !== null)
    return html`<p class="small">The receipt goes to <b>${known}</b>.</p>
      ${name}`;
  return html`<div class="field ${state.errors.email ? 'has-error' : ''}">
      <label for="email">E-mail address</label>
      <span class="hint" id="email-hint">The receipt goes there.</span>
      ${state.errors.email ? html`<p class="err" id="email-err">${state.errors.email}</p>` : ''}
      <input
        class="input"
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        value="${state.email}"
        aria-describedby="email-hint${state.errors.email ? ' email-err' : ''}"
        ${state.errors.email ? 'aria-invalid=true' : ''}
        required
      />
    </div>
    ${name}`;
}

const summary = ({ session, amount }: FormOptions): Html => html`
  <aside>
    <div class="tray stick" role="group" aria-labelledby="sum-h">
      <h2 id="sum-h">What you pay for</h2>
      <dl class="facts">
        ${session.extra.lines.map(lineFacts)}
        <div class="total">
          <dt>You pay</dt>
          <dd>${amount}</dd>
        </div>
      </dl>
    </div>
  </aside>
`;

const lineFacts = (line: CheckoutLine): Html => html`
  <div>
    <dt>
      ${line.name}${line.quantity > 1 ? ` × ${line.quantity}` : ''}
      ${line.description ? html`<small>${line.description}</small>` : ''}
    </dt>
    <dd>${formatAmount(line.unitAmount * line.quantity, line.currency)}</dd>
  </div>
`;
