/** A refusal with GoTrue's status and code; `message` is shown to the caller. */
export class AuthError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** For the log only. */
    readonly detail?: unknown,
  ) {
    super(message);
    this.name = 'AuthError';
  }
}

/** A password that is too weak, with the reasons clients show. */
export class WeakPasswordError extends AuthError {
  constructor(
    message: string,
    readonly reasons: string[],
  ) {
    super(422, 'weak_password', message);
    this.name = 'WeakPasswordError';
  }
}

/** An error in OAuth's own form, which has neither code nor version. */
export class OAuthError extends Error {
  constructor(
    readonly error: string,
    readonly description: string,
  ) {
    super(description);
    this.name = 'OAuthError';
  }
}

export const badRequest = (code: string, message: string) => new AuthError(400, code, message);
export const invalid = (message: string) => new AuthError(400, 'validation_failed', message);
export const unauthorized = (code: string, message: string) => new AuthError(401, code, message);
export const forbidden = (code: string, message: string) => new AuthError(403, code, message);
export const notFound = (code: string, message: string) => new AuthError(404, code, message);
export const unprocessable = (code: string, message: string) => new AuthError(422, code, message);
export const tooManyRequests = (code: string, message: string) => new AuthError(429, code, message);
export const serverError = (message: string, detail?: unknown) =>
  new AuthError(500, 'unexpected_failure', message, detail);

const FIRST_DATED_VERSION = '2024-01-01';
const VERSION_HEADER = 'x-supabase-api-version';

/** The dated API version a request asks for, or null for the form that came before dates. */
export function requestedApiVersion(header: string | null | undefined): string | null {
  if (!header || !/^\d{4}-\d{2}-\d{2}$/.test(header) || Number.isNaN(Date.parse(header))) return null;
  return header >= FIRST_DATED_VERSION ? FIRST_DATED_VERSION : null;
}

function errorBody(error: AuthError, version: string | null, requestId: string): Record<string, unknown> {
  const weak = error instanceof WeakPasswordError ? { weak_password: { reasons: error.reasons } } : {};
  if (version !== null) return { code: error.code, message: error.message, ...weak };
  const errorId = error.status >= 500 ? { error_id: requestId } : {};
  return { code: error.status, error_code: error.code, msg: error.message, ...errorId, ...weak };
}

/** The response for an error, in the form of the asked API version. */
export function errorResponse(error: unknown, version: string | null, requestId: string): Response {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (version !== null) headers.set(VERSION_HEADER, version);
  if (error instanceof OAuthError) {
    const body = { error: error.error, error_description: error.description };
    return new Response(JSON.stringify(body), { status: 400, headers });
  }
  const refusal =
    error instanceof AuthError
      ? error
      : serverError('Unexpected failure, please check server logs for more information');
  headers.set('x-sb-error-code', refusal.code);
  return new Response(JSON.stringify(errorBody(refusal, version, requestId)), {
    status: refusal.status,
    headers,
  });
}
