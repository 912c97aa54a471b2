import { type AuthError } from '../errors.ts';
import { type Grant } from '../tokens/session-grant.ts';

const OAUTH_ERRORS: Record<number, string> = {
  400: 'invalid_request',
  401: 'unauthorized_client',
  403: 'access_denied',
  500: 'server_error',
  503: 'temporarily_unavailable',
};

function sorted(values: Record<string, string>): URLSearchParams {
  const parameters = new URLSearchParams(values);
  parameters.sort();
  return parameters;
}

function withParameters(address: string, values: Record<string, string>, alsoInQuery: boolean): string {
  const url = new URL(address);
  if (alsoInQuery) {
    for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
    url.searchParams.sort();
  }
  url.hash = sorted(values).toString();
  return url.toString();
}

/** Where an error of a followed link leads: in the fragment, and in the query too when a server waits for it. */
export function errorRedirect(redirectTo: string, error: AuthError, isPkce: boolean): string {
  const oauth = OAUTH_ERRORS[error.status];
  const values = {
    ...(oauth ? { error: oauth } : {}),
    error_code: error.code,
    error_description: error.message,
  };
  const address = withParameters(redirectTo, values, isPkce);
  // Tells clients that the fragment comes from Auth.
  return `${address}&sb=`;
}

export function messageRedirect(redirectTo: string, message: string, isPkce: boolean): string {
  return withParameters(redirectTo, { message }, isPkce);
}

/** Where a new session of the implicit flow leads: tokens in the fragment, which no server sees. */
export function sessionRedirect(redirectTo: string, grant: Grant, type: string): string {
  const {
    access_token: access,
    refresh_token: refresh,
    expires_in: expiresIn,
    expires_at: expiresAt,
  } = grant.body;
  const values = sorted({
    access_token: String(access),
    token_type: 'bearer',
    expires_in: String(expiresIn),
    expires_at: String(expiresAt),
    refresh_token: String(refresh),
    type,
  });
  return `${redirectTo}#${values.toString()}`;
}
