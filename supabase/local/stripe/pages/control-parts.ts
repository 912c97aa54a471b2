import { html } from 'hono/html';
import { type StripeControl } from '../control/control.ts';
import { type Failures } from '../http/failures.ts';
import { type WebhookEndpoint } from '../options.ts';
import { type Store } from '../store/store.ts';
import { type TableName, type Tables } from '../store/tables.ts';
import { type Html } from './layout.ts';

export type ControlView = {
  store: Store;
  control: StripeControl;
  failures: Failures;
  endpoints: readonly WebhookEndpoint[];
};

const SHOWN = 15;

/** The platform's newest rows. */
export const latest = <K extends TableName>(store: Store, table: K): Tables[K][] =>
  store
    .all(table)
    .filter((row) => row.account === null || table === 'events')
    .sort((a, b) => b.seq - a.seq)
    .slice(0, SHOWN);

/** A button that does one operation with fixed input. `about` says of which row, for those who hear the page. */
export const button = (operation: string, input: Record<string, string>, label: string, about = ''): Html =>
  html`<form method="post" action="/control/do/${operation}">
    ${Object.entries(input).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="btn btn-2 btn-s" type="submit">
      ${label}${about ? html`<span class="vh"> ${about}</span>` : ''}
    </button>
  </form>`;

/** A table that scrolls sideways on a phone; `empty` when it has no rows. */
export const table = (label: string, heads: string[], rows: Html[], empty: string): Html =>
  rows.length === 0
    ? html`<p class="soft">${empty}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${label}, table">
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`;

export type Mark = 'held' | 'done' | 'stop' | 'back' | '';

/** A glyph and a word. */
export const state = (mark: Mark, word: string): Html => html`<span class="state ${mark}">${word}</span>`;
