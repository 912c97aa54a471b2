import type { Submission } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { formReply } from '../forms.server';
import { translator } from '../i18n.server';
import { KEPT_FORM } from '../page-form';
import { LONG_FORM_BYTES, readForm } from '../read-form.server';
import type { RequestScope } from '../scope.server';
import { pageClass } from './limit-class';
import { spend, statusOf, type Refusal } from './spend.server';
import type { NotTried } from './tries.server';

/** What no answer gives back. */
const SECRETS = ['password', 'current', 'code', 'recoveryCode', 'token_hash'];

/** How long to wait, as people say it: never "now", nothing would have changed by then. */
export const minutesOf = ({ seconds }: Refusal) => Math.max(Math.ceil(seconds / 60), 1);

/** What a form says of it. */
export function refusalText(scope: RequestScope, refusal: Refusal): string {
  const t = translator(scope);
  return refusal.why === 'tooOften'
    ? t('errors.tooOften', { minutes: minutesOf(refusal) })
    : t('errors.tryAgain');
}

/** The answer to a form whose try was not made. */
export function triedReply<T>(
  scope: RequestScope,
  form: Submission<T, string[]>,
  { refusal }: NotTried,
  hide: string[] = [],
) {
  return formReply(form, { status: statusOf(refusal), formErrors: [refusalText(scope, refusal)], hide });
}

/**
 * Counts a request for a page before anything of the page runs. Whoever may not send a form now still sees its page again;
 * who may not read either, gets a page that says so.
 * @returns what of the page is refused
 */
export async function countPage(
  scope: RequestScope,
  method: string,
  path: string,
): Promise<'reading' | 'form' | null> {
  const name = pageClass(method, path);
  if (name === null) return null;
  const isReading = method === 'GET' || method === 'HEAD';
  // A page, or a picture, may be kept by a browser; what is left now would be kept with it.
  scope.refusal = await spend(scope, name, !isReading);
  if (!scope.refusal) return null;
  return isReading || (await spend(scope, 'read')) ? 'reading' : 'form';
}

/** Stands in for the loaders of a page that is refused: the boundary above it says so. */
export function refuseReading({ context: { scope } }: LoaderFunctionArgs): never {
  throw refusalPage(scope.refusal);
}

/** Stands in for an action: forms that can show it again get back what was typed, others lead to a page that says so. */
export async function refuseForm({ request, context: { scope } }: ActionFunctionArgs) {
  const { refusal } = scope;
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const form = refusal && isForm ? await readForm(request, LONG_FORM_BYTES) : null;
  if (!refusal || !form?.has(KEPT_FORM)) throw refusalPage(refusal);
  return formReply(parseWithZod(form, { schema: z.looseObject({}) }), {
    status: statusOf(refusal),
    formErrors: [refusalText(scope, refusal)],
    hide: SECRETS,
  });
}

const refusalPage = (refusal: Refusal | null) =>
  refusal
    ? data({ minutes: minutesOf(refusal) }, { status: statusOf(refusal) })
    : data(null, { status: 503 });
