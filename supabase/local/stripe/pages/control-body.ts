import { html } from 'hono/html';
import { formatAmount } from '../money/currency.ts';
import { balances } from '../money/ledger.ts';
import {
  accountTable,
  chargeTable,
  disputeTable,
  eventTable,
  refundTable,
  requestTable,
  sessionTable,
} from './control-tables.ts';
import { button, type ControlView, latest } from './control-parts.ts';
import { webhookSection } from './control-webhooks.ts';
import { type Html } from './layout.ts';

/** The whole control page. */
export function controlBody(parts: ControlView, said: string | null, failed: boolean): Html {
  const { store } = parts;
  return html`
    <div class="page-head">
      <h1>Control</h1>
      <p class="soft">
        What the outside world would do to ${store.settings.merchant}: banks, payers and Stripe itself. Every
        button can also be pressed by a test, as JSON on <code>/control/api/…</code>
      </p>
    </div>
    ${
      said === null
        ? ''
        : failed
          ? html`<div class="errsum" role="alert">
              <h2>That did not work</h2>
              <p>${said}</p>
            </div>`
          : html`<p class="notice is-done" role="status">${said}</p>`
    }
    ${balanceSection(parts)} ${webhookSection(parts)} ${failureSection(parts)}
    <section aria-labelledby="sessions-h">
      <h2 id="sessions-h">Checkout</h2>
      ${sessionTable(latest(store, 'sessions'), store)}
    </section>
    <section aria-labelledby="charges-h">
      <h2 id="charges-h">Charges</h2>
      ${chargeTable(latest(store, 'charges'))}
    </section>
    <section aria-labelledby="refunds-h">
      <h2 id="refunds-h">Refunds</h2>
      ${refundTable(latest(store, 'refunds'))}
    </section>
    <section aria-labelledby="disputes-h">
      <h2 id="disputes-h">Disputes</h2>
      ${disputeTable(latest(store, 'disputes'))}
    </section>
    <section aria-labelledby="accounts-h">
      <h2 id="accounts-h">Connected accounts</h2>
      ${accountTable(latest(store, 'accounts'), store)}
    </section>
    <section aria-labelledby="events-h">
      <h2 id="events-h">Events</h2>
      ${eventTable(latest(store, 'events'), store)}
    </section>
    <section aria-labelledby="requests-h">
      <h2 id="requests-h">API calls</h2>
      ${requestTable(parts.control.requests().slice(-25).reverse())}
    </section>
  `;
}

function balanceSection({ store }: ControlView): Html {
  const money = balances({ all: (table) => store.all(table), now: Math.floor(store.nowMs / 1000) }, null);
  return html`<section aria-labelledby="balance-h">
    <h2 id="balance-h">Balance</h2>
    ${
      money.length === 0
        ? html`<p class="soft">No money has moved yet.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Currency</th>
                <th scope="col" class="r">Available</th>
                <th scope="col" class="r">Pending</th>
              </tr>
            </thead>
            <tbody>
              ${money.map(
                (entry) =>
                  html`<tr>
                    <th scope="row">${entry.currency.toUpperCase()}</th>
                    <td class="r">${formatAmount(entry.available, entry.currency)}</td>
                    <td class="r">${formatAmount(entry.pending, entry.currency)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}

const failureSection = ({ failures }: ControlView): Html => html`
  <section aria-labelledby="fail-h">
    <h2 id="fail-h">Make the next API calls fail</h2>
    <form class="block" method="post" action="/control/do/failNext">
      <div class="field">
        <label for="f-method">Method</label
        ><select class="input input-s" id="f-method" name="method">
          <option>POST</option>
          <option>GET</option>
          <option>*</option>
        </select>
      </div>
      <div class="field">
        <label for="f-path">Path, * for any part</label
        ><input class="input input-s" id="f-path" name="path" value="/v1/transfers" />
      </div>
      <div class="field">
        <label for="f-times">Calls</label
        ><input class="input input-s n" id="f-times" name="times" inputmode="numeric" value="1" />
      </div>
      <div class="field">
        <label for="f-when">When</label
        ><select class="input input-s" id="f-when" name="when">
          <option value="before">before acting</option>
          <option value="after">after acting</option>
        </select>
      </div>
      <div class="field">
        <label for="f-how">How</label
        ><select class="input input-s" id="f-how" name="how">
          <option value="error">answer 500</option>
          <option value="timeout">never answer</option>
          <option value="disconnect">cut the line</option>
          <option value="slow">answer late</option>
        </select>
      </div>
      <button class="btn btn-2 btn-s" type="submit">Let them fail</button>
    </form>
    ${
      failures.list().length === 0
        ? html`<p class="soft small">Nothing fails at the moment.</p>`
        : html`<ul class="small">
              ${failures
                .list()
                .map(
                  (rule) =>
                    html`<li>
                      <code>${rule.method ?? 'POST'} ${rule.path}</code>: ${rule.how ?? 'error'},
                      ${rule.when ?? 'before'} acting, ${rule.left} left
                    </li>`,
                )}
            </ul>
            ${button('clearFailures', {}, 'Let nothing fail')}`
    }
  </section>
`;
