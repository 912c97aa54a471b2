import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { type AuthService } from '../auth-service.ts';
import { AuthError, errorResponse, OAuthError, requestedApiVersion } from '../errors.ts';
import { showHealth, showKeys, showOpenIdConfiguration, showSettings } from '../routes/about.ts';
import { deleteFactorByAdmin, listFactorsByAdmin, updateFactorByAdmin } from '../routes/admin-factors.ts';
import { listUsers } from '../routes/admin-user-list.ts';
import { updateByAdmin } from '../routes/admin-user-update.ts';
import { createByAdmin, deleteByAdmin, requireUserOfPath } from '../routes/admin-users.ts';
import { challengeFactor, verifyFactor } from '../routes/factor-verification.ts';
import { enrolFactor, unenrolFactor } from '../routes/factors.ts';
import { generateLink } from '../routes/generate-link.ts';
import { invite } from '../routes/invite.ts';
import { reauthenticate, requestRecovery, resend } from '../routes/mail-requests.ts';
import { requestMagicLink, requestOtp } from '../routes/one-time-password.ts';
import { signOut } from '../routes/sign-out.ts';
import { signUp } from '../routes/sign-up.ts';
import { authorize, manageIdentities, signInBySso } from '../routes/social.ts';
import { grantToken } from '../routes/token.ts';
import { showUser, updateOwnUser } from '../routes/user.ts';
import { verifyByLink, verifyByPost } from '../routes/verify.ts';
import { viewUser } from '../user-view.ts';
import { requireAdmin, requireUser } from './bearer.ts';
import { type Call, type CallEnv } from './call.ts';

const REQUEST_TIMEOUT_MS = 10_000;
const TIMED_OUT = 'Processing this request timed out, please retry after a moment.';

function logFailure(service: AuthService, call: Call, error: unknown): void {
  const isRefusal = (error instanceof AuthError && error.status < 500) || error instanceof OAuthError;
  if (isRefusal) return;
  const cause = error instanceof AuthError && error.detail !== undefined ? ` (${String(error.detail)})` : '';
  const message = `${call.req.method} ${call.req.path}: ${String(error)}${cause} [${call.get('requestId')}]`;
  service.log({ level: 'error', source: 'auth', message });
}

/** Gives up waiting after a while; what was begun still ends in its own transaction. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AuthError(504, 'request_timeout', TIMED_OUT)), milliseconds);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function addAdminRoutes(app: Hono<CallEnv>, service: AuthService): void {
  const admin = requireAdmin(service);
  app.use('/admin/*', admin);
  app.get('/admin/users', (call) => listUsers(service, call));
  app.post('/admin/users', (call) => createByAdmin(service, call));
  app.get('/admin/users/:userId', async (call) =>
    call.json(viewUser(await requireUserOfPath(service, call))),
  );
  app.put('/admin/users/:userId', (call) => updateByAdmin(service, call));
  app.delete('/admin/users/:userId', (call) => deleteByAdmin(service, call));
  app.get('/admin/users/:userId/factors', (call) => listFactorsByAdmin(service, call));
  app.put('/admin/users/:userId/factors/:factorId', (call) => updateFactorByAdmin(service, call));
  app.delete('/admin/users/:userId/factors/:factorId', (call) => deleteFactorByAdmin(service, call));
  app.post('/admin/generate_link', (call) => generateLink(service, call));
  app.post('/invite', admin, (call) => invite(service, call));
}

function addUserRoutes(app: Hono<CallEnv>, service: AuthService): void {
  const user = requireUser(service);
  app.get('/user', user, showUser);
  app.put('/user', user, (call) => updateOwnUser(service, call));
  app.get('/user/identities/authorize', user, (call) => manageIdentities(service, call));
  app.delete('/user/identities/:identityId', user, (call) => manageIdentities(service, call));
  app.get('/reauthenticate', user, (call) => reauthenticate(service, call));
  app.post('/logout', user, (call) => signOut(service, call));
  app.post('/factors', user, (call) => enrolFactor(service, call));
  app.post('/factors/:factorId/challenge', user, (call) => challengeFactor(service, call));
  app.post('/factors/:factorId/verify', user, (call) => verifyFactor(service, call));
  app.delete('/factors/:factorId', user, (call) => unenrolFactor(service, call));
}

function addPublicRoutes(app: Hono<CallEnv>, service: AuthService): void {
  app.get('/health', showHealth);
  app.get('/settings', (call) => showSettings(service, call));
  app.get('/.well-known/jwks.json', (call) => showKeys(service, call));
  app.get('/.well-known/openid-configuration', (call) => showOpenIdConfiguration(service, call));
  app.get('/authorize', authorize);
  app.post('/sso', signInBySso);
  app.post('/signup', (call) => signUp(service, call));
  app.post('/token', (call) => grantToken(service, call));
  app.post('/recover', (call) => requestRecovery(service, call));
  app.post('/resend', (call) => resend(service, call));
  app.post('/otp', (call) => requestOtp(service, call));
  app.post('/magiclink', (call) => requestMagicLink(service, call));
  app.get('/verify', (call) => verifyByLink(service, call));
  app.post('/verify', (call) => verifyByPost(service, call));
}

/** The routes of the server, with its errors in the form the client asks for. */
export function createApp(service: AuthService): Hono<CallEnv> {
  const app = new Hono<CallEnv>();
  app.use(async (call, next) => {
    call.set('requestId', randomUUID());
    await within(REQUEST_TIMEOUT_MS, next());
  });
  addPublicRoutes(app, service);
  addUserRoutes(app, service);
  addAdminRoutes(app, service);
  app.notFound((call) => call.text('404 page not found\n', 404));
  app.onError((error, call) => {
    logFailure(service, call, error);
    const version = requestedApiVersion(call.req.header('x-supabase-api-version'));
    return errorResponse(error, version, call.get('requestId'));
  });
  return app;
}
