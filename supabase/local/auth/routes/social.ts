import { type AuthService } from '../auth-service.ts';
import { invalid, notFound } from '../errors.ts';
import { type Call } from '../http/call.ts';

/** GET /authorize: this server reaches no social provider, so none is available. */
export function authorize(call: Call): Response {
  const provider = call.req.query('provider') ?? '';
  throw invalid(`Unsupported provider: provider ${provider || '""'} is not available on this local server`);
}

/** /user/identities/*: accounts cannot be linked without social providers. */
export function manageIdentities(service: AuthService, call: Call): Response {
  if (!service.config.enableManualLinking) {
    throw notFound('manual_linking_disabled', 'Manual linking is disabled');
  }
  return authorize(call);
}

/** POST /sso */
export function signInBySso(): Response {
  throw notFound('saml_provider_disabled', 'SAML 2.0 is disabled');
}
