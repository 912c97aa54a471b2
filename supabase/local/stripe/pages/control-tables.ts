import { html } from 'hono/html';
import { type LoggedRequest } from '../http/request-log.ts';
import { formatAmount } from '../money/currency.ts';
import { balances } from '../money/ledger.ts';
import { awaitsTransfer } from '../payments/bank-transfer.ts';
import { type Store } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';
import { button, type Mark, state, table } from './control-parts.ts';
import { type Html, moment } from './layout.ts';

const short = (id: string): Html =>
  html`<code title="${id}">${id.length > 24 ? `${id.slice(0, 20)}…` : id}</code>`;
const money = (amount: number | null, currency: string | null): string =>
  formatAmount(amount ?? 0, currency ?? 'usd');

const sessionMark = ({ status, payment_status: paid }: Tables['sessions']['object']): [Mark, string] => {
  if (status === 'open') return ['held', 'Open'];
  if (status === 'expired') return ['', 'Expired'];
  return paid === 'paid' ? ['done', 'Paid'] : ['held', 'Waiting for a transfer'];
};

export const sessionTable = (rows: Tables['sessions'][], store: Store): Html =>
  table(
    'Checkout sessions',
    ['Session', 'For', 'Amount', 'State', 'What happens'],
    rows.map((row) => {
      const { object } = row;
      const intent = store.get('payment_intents', object.payment_intent ?? '');
      return html`<tr>
        <td>${object.url ? html`<a href="${object.url}">${short(row.id)}</a>` : short(row.id)}</td>
        <td>${object.client_reference_id ?? object.customer_details?.email ?? ''}</td>
        <td class="num">${money(object.amount_total, object.currency)}</td>
        <td>${state(...sessionMark(object))}</td>
        <td class="go">
          ${object.status === 'open' ? button('expireCheckout', { session: row.id }, 'Let it expire', row.id) : ''}
          ${
            intent && awaitsTransfer(intent)
              ? html`${button('settleBankTransfer', { ref: row.id }, 'Money arrives', row.id)}
                ${button('failBankTransfer', { ref: row.id }, 'It never comes', row.id)}`
              : ''
          }
        </td>
      </tr>`;
    }),
    'Nobody has started to pay yet.',
  );

const chargeMark = ({
  status,
  refunded,
  amount_refunded: back,
}: Tables['charges']['object']): [Mark, string] => {
  if (status === 'failed') return ['stop', 'Declined'];
  if (refunded) return ['back', 'Refunded'];
  return back > 0 ? ['back', 'Partly refunded'] : ['done', 'Paid'];
};

export const chargeTable = (rows: Tables['charges'][]): Html =>
  table(
    'Charges',
    ['Charge', 'When', 'Amount', 'Refunded', 'Transferred', 'State', 'What happens'],
    rows.map(
      ({ id, object, extra }) =>
        html`<tr>
          <td>${short(id)}</td>
          <td>${moment(object.created)}</td>
          <td class="num">${money(object.amount, object.currency)}</td>
          <td class="num">${money(object.amount_refunded, object.currency)}</td>
          <td class="num">${money(extra.transferred, object.currency)}</td>
          <td>${object.disputed ? state('stop', 'Disputed') : state(...chargeMark(object))}</td>
          <td class="go">
            ${
              object.status === 'succeeded' && !object.disputed
                ? button('raiseDispute', { ref: id }, 'Raise a dispute', id)
                : ''
            }
          </td>
        </tr>`,
    ),
    'No charges yet.',
  );

const refundMarks: Record<string, Mark> = { succeeded: 'back', failed: 'stop', canceled: '' };

export const refundTable = (rows: Tables['refunds'][]): Html =>
  table(
    'Refunds',
    ['Refund', 'Charge', 'Amount', 'State', 'What happens'],
    rows.map(({ id, object }) => {
      const status = object.status ?? '';
      const waits = status === 'pending' || status === 'requires_action';
      return html`<tr>
        <td>${short(id)}</td>
        <td>${short(object.charge ?? '')}</td>
        <td class="num">${money(object.amount, object.currency)}</td>
        <td>${state(refundMarks[status] ?? 'held', status.replaceAll('_', ' '))}</td>
        <td class="go">
          ${waits ? button('settleRefund', { refund: id, status: 'succeeded' }, 'It arrives', id) : ''}
          ${
            waits || status === 'succeeded'
              ? button('settleRefund', { refund: id, status: 'failed' }, 'It fails', id)
              : ''
          }
        </td>
      </tr>`;
    }),
    'No refunds yet.',
  );

const disputeMarks: Record<string, Mark> = { won: 'done', warning_closed: 'done', lost: 'stop' };

export const disputeTable = (rows: Tables['disputes'][]): Html =>
  table(
    'Disputes',
    ['Dispute', 'Charge', 'Amount', 'Reason', 'State', 'What happens'],
    rows.map(
      ({ id, object }) =>
        html`<tr>
          <td>${short(id)}</td>
          <td>${short(object.charge)}</td>
          <td class="num">${money(object.amount, object.currency)}</td>
          <td>${object.reason.replaceAll('_', ' ')}</td>
          <td>${state(disputeMarks[object.status] ?? 'held', object.status.replaceAll('_', ' '))}</td>
          <td class="go">
            ${
              object.status in disputeMarks
                ? ''
                : html`${button('closeDispute', { dispute: id, end: 'won' }, 'Won', id)}
                  ${button('closeDispute', { dispute: id, end: 'lost' }, 'Lost', id)}`
            }
          </td>
        </tr>`,
    ),
    'No disputes.',
  );

const accountMarks: Record<string, Mark> = {
  active: 'done',
  pending: 'held',
  restricted: 'stop',
  rejected: 'stop',
};

export const accountTable = (rows: Tables['accounts'][], store: Store): Html =>
  table(
    'Connected accounts',
    ['Account', 'Name', 'Balance', 'State', 'What happens'],
    rows.map(({ id, object }) => {
      const now = Math.floor(store.nowMs / 1000);
      const has = balances({ all: (name) => store.all(name), now }, id);
      return html`<tr>
        <td>${short(id)}</td>
        <td>${object.displayName ?? object.contactEmail ?? ''}</td>
        <td class="num">
          ${has.map((entry) => money(entry.available + entry.pending, entry.currency)).join(', ')}
        </td>
        <td>${state(accountMarks[object.status] ?? '', object.status)}</td>
        <td class="go">
          ${object.status === 'active' ? '' : button('setAccountStatus', { account: id, status: 'active' }, 'Activate', id)}
          ${
            object.status === 'restricted'
              ? ''
              : button('setAccountStatus', { account: id, status: 'restricted' }, 'Restrict', id)
          }
        </td>
      </tr>`;
    }),
    'No accounts yet. Seeded ones appear when they are first paid.',
  );

export const eventTable = (rows: Tables['events'][], store: Store): Html => {
  const deliveries = store.all('deliveries');
  return table(
    'Events',
    ['Event', 'When', 'Type', 'Deliveries', 'What happens'],
    rows.map(({ id, object }) => {
      const own = deliveries.filter((row) => row.object.event === id);
      return html`<tr>
        <td>${short(id)}</td>
        <td>${moment(object.created)}</td>
        <td><code>${object.type}</code></td>
        <td>${own.map((row) => `${row.object.state} (${row.object.attempts})`).join(', ')}</td>
        <td class="go">${button('resendEvent', { event: id }, 'Send again', id)}</td>
      </tr>`;
    }),
    'Nothing has happened yet.',
  );
};

export const requestTable = (rows: LoggedRequest[]): Html =>
  table(
    'API calls',
    ['Request', 'Call', 'Idempotency key', 'Answer'],
    rows.map(
      (row) =>
        html`<tr>
          <td>${short(row.id)}</td>
          <td><code>${row.method} ${row.path}</code></td>
          <td>${row.idempotencyKey === null ? '' : short(row.idempotencyKey)}</td>
          <td>${row.status === 0 ? 'none' : row.status}${row.replayed ? ', replayed' : ''}</td>
        </tr>`,
    ),
    'Nobody has called yet.',
  );
