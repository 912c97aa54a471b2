import { html } from 'hono/html';
import { type AccountRow, type AccountStatus } from '../accounts/accounts.ts';
import { type Html } from './layout.ts';

export type OnboardingState = {
  errors: { name?: string; bank?: string; outcome?: string };
  name: string;
  bank: string;
  outcome: AccountStatus | undefined;
};

const outcomes = [
  { value: 'active', name: 'All is well', about: 'The account becomes active and can be paid at once.' },
  {
    value: 'pending',
    name: 'Being checked',
    about: 'The account stays pending until the control page decides.',
  },
  {
    value: 'restricted',
    name: 'Something is missing',
    about: 'The identity document cannot be read; the account is restricted.',
  },
] as const;

export function readOnboarding(body: Record<string, string | File | (string | File)[]>): OnboardingState {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  const outcome = outcomes.find((one) => one.value === text('outcome'))?.value;
  const errors: OnboardingState['errors'] = {};
  if (!text('name')) errors.name = 'Write the name that stands in your passport.';
  if (!/^[A-Z0-9 ]{8,40}$/i.test(text('bank'))) {
    errors.bank = 'Write the number of the account, 8 to 34 letters and digits.';
  }
  if (!outcome) errors.outcome = 'Choose how the check of your details ends.';
  return { errors, name: text('name'), bank: text('bank'), outcome };
}

const field = (options: {
  id: 'name' | 'bank';
  label: string;
  hint: string;
  value: string;
  error?: string;
}): Html => html`
  <div class="field ${options.error ? 'has-error' : ''}">
    <label for="${options.id}">${options.label}</label>
    <span class="hint" id="${options.id}-hint">${options.hint}</span>
    ${options.error ? html`<p class="err" id="${options.id}-err">${options.error}</p>` : ''}
    <input
      class="input"
      id="${options.id}"
      name="${options.id}"
      autocomplete="${options.id === 'name' ? 'name' : 'off'}"
      value="${options.value}"
      aria-describedby="${options.id}-hint${options.error ? ` ${options.id}-err` : ''}"
      ${options.error ? 'aria-invalid=true' : ''}
      required
    />
  </div>
`;

const summary = (errors: OnboardingState['errors']): Html | '' => {
  const entries = Object.entries(errors);
  if (entries.length === 0) return '';
  return html`<div class="errsum" role="alert" tabindex="-1" autofocus>
    <h2>Something is missing</h2>
    <ul>
      ${entries.map(
        ([id, message]) =>
          html`<li><a class="quiet" href="#${id === 'outcome' ? 'outcome-active' : id}">${message}</a></li>`,
      )}
    </ul>
  </div>`;
};

export const onboardingForm = (
  account: AccountRow,
  visit: string,
  state: OnboardingState,
  merchant: string,
): Html => html`
  <div class="narrow">
    ${summary(state.errors)}
    <div class="page-head">
      <h1>Get paid by ${merchant}</h1>
      <p class="soft">
        Tell us who you are and where your money goes. Any words will do: nothing leaves this computer.
      </p>
    </div>
    <form method="post" action="/onboarding/${visit}" class="stack" novalidate>
      ${field({
        id: 'name',
        label: 'Your name',
        hint: 'As it stands in your passport.',
        value: state.name,
        error: state.errors.name,
      })}
      ${field({
        id: 'bank',
        label: 'Bank account',
        hint: 'IBAN or account number. For a test: DE89 3704 0044 0532 0130 00.',
        value: state.bank,
        error: state.errors.bank,
      })}
      <fieldset class="${state.errors.outcome ? 'has-error' : ''}">
        <legend class="label">How does the check end?</legend>
        ${state.errors.outcome ? html`<p class="err">${state.errors.outcome}</p>` : ''}
        <div class="choice">
          ${outcomes.map(
            (one) =>
              html`<label
                ><input
                  type="radio"
                  name="outcome"
                  id="outcome-${one.value}"
                  value="${one.value}"
                  ${(state.outcome ?? 'active') === one.value ? 'checked' : ''}
                /><span><b>${one.name}</b><small>${one.about}</small></span></label
              >`,
          )}
        </div>
      </fieldset>
      <div class="acts">
        <button class="btn" type="submit">Send the details</button>
      </div>
    </form>
    <form method="post" action="/onboarding/${visit}" class="after">
      <input type="hidden" name="outcome" value="later" />
      <button class="btn btn-2" type="submit">Finish later</button>
    </form>
    <p class="tiny soft after">Account ${account.id}</p>
  </div>
`;
