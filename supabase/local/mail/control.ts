import type { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import {
  FAILING_ADDRESSES,
  FAULT_KINDS,
  FAULT_WORDS,
  newFault,
  type Fault,
  type FaultState,
} from './faults.ts';
import { bounceForm } from './bounces.ts';
import { readBody, type Env, type MailContext, type Parts } from './http.ts';
import { sendPage, type Markup } from './page-parts.ts';

const MAX_BODY_BYTES = 64 * 1024;
const suppression = z.object({ email: z.email() });

function isForm(c: MailContext): boolean {
  return c.req.header('content-type')?.includes('x-www-form-urlencoded') ?? false;
}

/** A body of either kind; a form's empty fields count as left out, its numbers are read, its delay is in seconds. */
async function readInput(c: MailContext): Promise<unknown> {
  const text = (await readBody(c, MAX_BODY_BYTES)) ?? '';
  if (!isForm(c)) {
    try {
      return JSON.parse(text || '{}') as unknown;
    } catch {
      return null;
    }
  }
  const { times, delay, ...fields } = Object.fromEntries(new URLSearchParams(text));
  return {
    ...fields,
    ...(times ? { times: Number(times) } : {}),
    ...(delay ? { delayMs: Number(delay) * 1000 } : {}),
  };
}

function describe(fault: Fault): string {
  const whom = fault.recipient ? `mails to “${fault.recipient}”` : 'every mail';
  const often = fault.times === null ? 'until removed' : fault.times === 1 ? 'once' : `${fault.times} times`;
  const late = fault.kind === 'slow' ? `, ${fault.delayMs / 1000} s` : '';
  return `${FAULT_WORDS[fault.kind]}${late}; ${whom}; ${often}`;
}

function faultForm(): Markup {
  return html`<form class="fields" method="post" action="/control/faults">
    <p>
      <label for="kind">What goes wrong</label>
      <select id="kind" name="kind">
        ${FAULT_KINDS.map((kind) => html`<option value="${kind}">${FAULT_WORDS[kind]}</option>`)}
      </select>
    </p>
    <p>
      <label for="recipient">For mails to</label>
      <input id="recipient" name="recipient" aria-describedby="recipient-hint" autocomplete="off" />
      <span class="hint" id="recipient-hint">Part of an address. Empty: every mail.</span>
    </p>
    <p>
      <label for="times">How often</label>
      <input
        id="times"
        name="times"
        type="number"
        min="1"
        inputmode="numeric"
        aria-describedby="times-hint"
      />
      <span class="hint" id="times-hint">Requests. Empty: until removed.</span>
    </p>
    <p>
      <label for="delay">Delay of a slow answer, in seconds</label>
      <input id="delay" name="delay" type="number" min="0" max="120" value="10" inputmode="numeric" />
    </p>
    <p><button class="button">Add</button></p>
  </form>`;
}

function lines(items: { words: string; action: string; button: string }[], none: string): Markup {
  if (items.length === 0) return html`<p class="soft">${none}</p>`;
  return html`<ul class="lines">
    ${items.map(
      ({ words, action, button }) =>
        html`<li>
          <span>${words}</span>
          <form method="post" action="${action}">
            <button class="button quiet" aria-label="${button}: ${words}">${button}</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

function controlPage(state: FaultState): Markup {
  const faults = state.faults.map((fault) => ({
    words: describe(fault),
    action: `/control/faults/${fault.id}/delete`,
    button: 'Remove',
  }));
  const suppressed = state.suppressed.map((email) => ({
    words: email,
    action: `/control/suppressions/${encodeURIComponent(email)}/delete`,
    button: 'Reactivate',
  }));
  const addresses = Object.entries(FAILING_ADDRESSES).map(
    ([word, kind]) =>
      html`<tr>
        <th scope="row"><code>${word}@fail.test</code></th>
        <td>${FAULT_WORDS[kind]}</td>
      </tr>`,
  );
  return html`<h1>Failures</h1>
    <p class="lead">Make the mail service fail, to see what the application does.</p>
    <section>
      <h2>Going wrong now</h2>
      ${lines(faults, 'Nothing: every mail is taken.')}
    </section>
    <section>
      <h2>Let something go wrong</h2>
      ${faultForm()}
    </section>
    <section>
      <h2>Let a mail come back</h2>
      ${bounceForm()}
    </section>
    <section>
      <h2>Inactive addresses</h2>
      ${lines(suppressed, 'None. Mails to inactive addresses are refused with 422, ErrorCode 406.')}
      <form class="inline" method="post" action="/control/suppressions">
        <label for="email">Address</label><input id="email" name="email" type="email" required />
        <button class="button quiet">Make inactive</button>
      </form>
    </section>
    <section>
      <h2>Addresses that always fail</h2>
      <p>Any address with <code>+fail-error</code> and so on before the @ does the same.</p>
      <div class="scroll">
        <table>
          <tbody>
            ${addresses}
          </tbody>
        </table>
      </div>
    </section>`;
}

/** `/control`: a page for people, and the same by JSON for tests. */
export function addControlRoutes(app: Hono<Env>, parts: Parts): void {
  const { faults } = parts;
  const done = (c: MailContext, body: unknown, status: 200 | 201 = 200): Response =>
    isForm(c) ? c.redirect('/control', 303) : c.json(body, status);
  const refused = (c: MailContext, error: z.ZodError): Response =>
    c.json({ error: error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }, 400);

  app.get('/control', (c) =>
    sendPage(c, { title: 'Failures · Local inbox', current: 'control', body: controlPage(faults.get()) }),
  );
  app.get('/control/state', (c) => c.json(faults.get()));
  app.post('/control/faults', async (c) => {
    const parsed = newFault.safeParse(await readInput(c));
    return parsed.success ? done(c, faults.add(parsed.data), 201) : refused(c, parsed.error);
  });
  app.delete('/control/faults/:id?', (c) => {
    faults.remove(c.req.param('id'));
    return c.json(faults.get());
  });
  app.post('/control/faults/:id/delete', (c) => {
    faults.remove(c.req.param('id'));
    return c.redirect('/control', 303);
  });
  app.post('/control/suppressions', async (c) => {
    const parsed = suppression.safeParse(await readInput(c));
    if (!parsed.success) return refused(c, parsed.error);
    faults.suppress(parsed.data.email);
    return done(c, faults.get(), 201);
  });
  app.delete('/control/suppressions/:email', (c) => {
    faults.unsuppress(c.req.param('email'));
    return c.json(faults.get());
  });
  app.post('/control/suppressions/:email/delete', (c) => {
    faults.unsuppress(c.req.param('email'));
    return c.redirect('/control', 303);
  });
}
