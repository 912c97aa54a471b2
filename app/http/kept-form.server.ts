import { data } from '@remix-run/node';

/** The answer to a form that was sent after the session had ended: everything comes back, to be sent again. */
export function keptForm(form: FormData) {
  const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return data({ entries }, { status: 401 });
}
