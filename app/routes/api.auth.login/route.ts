import { sessionBegan } from '~/http/after-sign-in.server';
import { Problem, refused, tooOften } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { tryCode, tryPassword, type NotTried } from '~/http/limits/tries.server';
import type { RequestScope } from '~/http/scope.server';
import { accountErrorStatus, type AccountError } from '~/modules/accounts';
import { giveSecondFactor, readSessionTokens, signIn, signOut } from '~/modules/accounts/index.server';
import { readUser } from '../api.users.me/read-user.server';
import { login } from './contract';

const STATUS: Partial<Record<AccountError['code'], number>> = {
  credentialsWrong: 401,
  codeWrong: 401,
  emailNotConfirmed: 403,
  accountBlocked: 403,
};
const refusal = (error: AccountError | NotTried) =>
  error.code === 'tooOften'
    ? tooOften(error.refusal)
    : refused(error, STATUS[error.code] ?? accountErrorStatus(error));

export const loader = resource(
  on(login, async ({ scope, body }) => {
    const signedIn = await tryPassword(scope, body.email, () => signIn(scope.db, body.email, body.password));
    if (!signedIn.ok) throw refusal(signedIn.error);
    scope.sessionChanged();
    if ((await scope.awaitsSecondFactor()) && !(await secondStep(scope, body.code)))
      return { status: 200, body: { mfaRequired: true } };
    return { status: 200, body: await sessionOf(scope) };
  }),
);

/** Whether the second factor was given; no half session is left behind when it was not. */
async function secondStep(scope: RequestScope, code: string | undefined): Promise<boolean> {
  const given = code === undefined ? null : await tryCode(scope, () => giveSecondFactor(scope.db, code));
  scope.sessionChanged();
  if (given?.ok) return true;
  await signOut(scope.db);
  if (given) throw refusal(given.error);
  return false;
}

async function sessionOf(scope: RequestScope) {
  const [viewer, tokens] = [await scope.viewer(), await readSessionTokens(scope.db)];
  if (!viewer || !tokens) throw new Problem({ status: 503, code: 'tryAgain' });
  await sessionBegan(scope);
  return { ...tokens, mfaRequired: false, user: await readUser(scope, viewer) };
}

export const action = loader;
