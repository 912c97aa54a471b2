import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { setFlash } from '~/http/flash.server';
import { formReply } from '~/http/forms.server';
import { safeNextPath } from '~/http/next-path';
import { adviceCookie } from '~/http/preferences.server';
import type { RequestScope } from '~/http/scope.server';
import { accountErrorStatus, beginFactorSchema, proveFactorSchema } from '~/modules/accounts';
import {
  authenticatorUri,
  beginFactor,
  makeRecoveryCodes,
  proveFactor,
  readSecondFactor,
} from '~/modules/accounts/index.server';
import { drawQrCode } from '~/platform/qr-code.server';

/** What the second page shows: the secret as a picture and as text. */
const drawSetup = (email: string, factorId: string, secret: string, name: string) => ({
  factorId,
  secret,
  name,
  qr: drawQrCode(authenticatorUri(email, secret)),
});

export async function begin(scope: RequestScope, formData: FormData, email: string) {
  const form = parseWithZod(formData, { schema: beginFactorSchema });
  if (form.status !== 'success') return formReply(form);
  const begun = await beginFactor(scope.db, form.value.name);
  if (!begun.ok) {
    const { code } = begun.error;
    const errors = code === 'factorNameTaken' ? { fieldErrors: { name: [code] } } : { formErrors: [code] };
    return formReply(form, { status: accountErrorStatus(begun.error), ...errors });
  }
  return { setup: drawSetup(email, begun.value.factorId, begun.value.secret, form.value.name) };
}

/** A code that does not fit shows the same page again, with the same picture. */
export async function prove(scope: RequestScope, formData: FormData, email: string) {
  const form = parseWithZod(formData, { schema: proveFactorSchema });
  const name = String(formData.get('name') ?? '').slice(0, 60);
  const again = (reply: ReturnType<typeof formReply>) => {
    const { factorId, secret } = proveFactorSchema.partial().parse({
      factorId: formData.get('factorId'),
      secret: formData.get('secret'),
    });
    return data(
      { ...reply.data, setup: drawSetup(email, factorId ?? '', secret ?? '', name) },
      reply.init ?? undefined,
    );
  };
  if (form.status !== 'success') {
    // What the page itself filled in is whole, or somebody else filled it in.
    if (form.error?.['factorId'] || form.error?.['secret']) throw data('bad_request', { status: 400 });
    return again(formReply(form));
  }
  const proved = await proveFactor(scope.db, form.value.factorId, form.value.code);
  if (!proved.ok) {
    const { code } = proved.error;
    const status = accountErrorStatus(proved.error);
    const reply = formReply(form, { status, fieldErrors: { code: [code] } });
    return code === 'factorGone' ? reply : again(reply);
  }
  scope.sessionChanged();
  return afterProof(scope, safeNextPath(form.value.next, ''));
}

/** The first app brings recovery codes; with the next ones, those that are there stay good. */
async function afterProof(scope: RequestScope, next: string) {
  const { codesLeft } = await readSecondFactor(scope.db);
  if (codesLeft === 0) return { codes: await makeRecoveryCodes(scope.db), madeAt: new Date().toISOString() };
  await setFlash(scope, { kind: 'done', key: 'secondFactorKept' });
  throw redirect(next || '/profile/security/two-factor');
}

/** Doctors are advised once in a while, not at every visit. */
export function postpone(scope: RequestScope): void {
  scope.appendHeader('Set-Cookie', adviceCookie());
}
