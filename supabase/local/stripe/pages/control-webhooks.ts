import { html } from 'hono/html';
import { webhookMode } from '../events.ts';
import { button, type ControlView } from './control-parts.ts';
import { type Html } from './layout.ts';

const number = (name: string, label: string, value: number): Html =>
  html`<div class="field">
    <label for="w-${name}">${label}</label>
    <input class="input input-s n" id="w-${name}" name="${name}" inputmode="numeric" value="${value}" />
  </div>`;

/** How webhooks are sent, and what waits. */
export function webhookSection({ store, endpoints }: ControlView): Html {
  const mode = webhookMode(store);
  const waiting = store.all('deliveries').filter((row) => row.object.state === 'waiting');
  return html`<section aria-labelledby="hooks-h">
    <h2 id="hooks-h">Webhooks</h2>
    <form class="block" method="post" action="/control/do/setWebhookMode">
      ${number('duplicate', 'Extra copies', mode.duplicate)} ${number('delayMs', 'Delay, ms', mode.delayMs)}
      ${number('reorderMs', 'Reorder within, ms', mode.reorderMs)}
      ${number('drop', 'Lose the next (-1: all)', mode.drop)}
      <div class="field">
        <label for="w-paused">Sending</label>
        <select class="input input-s" id="w-paused" name="paused:json">
          <option value="false">on</option>
          <option value="true" ${mode.paused ? 'selected' : ''}>paused</option>
        </select>
      </div>
      <button class="btn btn-2 btn-s" type="submit">Keep these</button>
    </form>
    <div class="acts">
      ${button('flushWebhooks', {}, `Send what waits (${waiting.length})`)}
      ${button('resetWebhookMode', {}, 'Back to normal')}
    </div>
    <ul class="small soft">
      ${endpoints.map(
        (endpoint, index) =>
          html`<li>
            ${endpoint.connect ? 'Connected accounts' : 'Platform'}: <code>${endpoint.url}</code>,
            ${waiting.filter((row) => row.object.endpoint === index).length} waiting
          </li>`,
      )}
    </ul>
    ${
      waiting.some((row) => row.object.lastError !== null || row.object.lastStatus !== null)
        ? html`<ul class="small">
            ${waiting
              .filter((row) => row.object.attempts > 0)
              .slice(0, 5)
              .map(
                ({ object }) =>
                  html`<li>
                    <code>${object.type}</code> not accepted, ${object.attempts} tries:
                    ${object.lastStatus ?? ''} ${object.lastError ?? ''}
                  </li>`,
              )}
          </ul>`
        : ''
    }
  </section>`;
}
