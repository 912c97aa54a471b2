import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { badRequest, serverError, unprocessable } from '../errors.ts';
import { type HookConfig } from '../config/config.ts';
import { readLimited } from '../http/read-limited.ts';

const TOTAL_MS = 5000;
const TRIES = 3;
const BACKOFF_MS = 2000;
const MAX_RESPONSE_BYTES = 200 * 1024;
const SECRET_PREFIX = 'v1,';

function signatures(secrets: string[], id: string, at: Date, payload: string): string {
  return secrets
    .map((secret) => {
      if (!secret.startsWith(SECRET_PREFIX))
        throw serverError('Error generating signatures: invalid signature format');
      return new Webhook(secret.slice(SECRET_PREFIX.length)).sign(id, at, payload);
    })
    .join(', ');
}

function requireJson(contentType: string | null): void {
  if (!contentType) {
    throw badRequest(
      'hook_payload_invalid_content_type',
      'Invalid Content-Type: Missing Content-Type header',
    );
  }
  if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    const message = `Invalid JSON response. Received content-type: ${contentType}`;
    throw badRequest('hook_payload_invalid_content_type', message);
  }
}

/** The answer's text, or `retry` when the hook asked to be called again. */
async function readAnswer(response: Response): Promise<string | 'retry'> {
  if (response.status === 204) return '';
  if (response.status === 200 || response.status === 202) {
    requireJson(response.headers.get('content-type'));
    const text = await readLimited(response.body, MAX_RESPONSE_BYTES);
    if (text !== null) return text;
    const message = `Payload size exceeded size limit of ${MAX_RESPONSE_BYTES} bytes`;
    throw unprocessable('hook_payload_over_size_limit', message);
  }
  if (response.status === 429 || response.status === 503) {
    if (response.headers.get('retry-after')) return 'retry';
    throw serverError('Service currently unavailable due to hook');
  }
  if (response.status === 400) throw serverError('Invalid payload sent to hook');
  if (response.status === 401) throw serverError('Hook requires authorization token');
  throw serverError(`Unexpected status code returned from hook: ${response.status}`);
}

function timedOut() {
  const message = `Failed to reach hook within maximum time of ${(TOTAL_MS / 1000).toFixed(6)} seconds`;
  return unprocessable('hook_timeout', message);
}

async function post(hook: HookConfig, payload: string, signal: AbortSignal): Promise<Response> {
  const id = randomUUID();
  const at = new Date();
  return fetch(hook.uri, {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures(hook.secrets, id, at, payload),
      'accept-encoding': 'identity',
    },
    body: payload,
  });
}

/**
 * Calls an HTTP hook as standard webhooks describe: signed, up to three tries (each with an id of its own) within
 * five seconds in all. Returns the text of the answer, empty for 204.
 */
export async function callHttpHook(hook: HookConfig, payload: string): Promise<string> {
  const signal = AbortSignal.timeout(TOTAL_MS);
  let lastTryFailed = false;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    let response: Response;
    try {
      response = await post(hook, payload, signal);
    } catch (error) {
      if (signal.aborted) throw timedOut();
      if (!(error instanceof TypeError)) throw error; // fetch reports a failed connection as a TypeError
      lastTryFailed = true;
      if (attempt < TRIES) await sleep(BACKOFF_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw timedOut();
      continue;
    }
    lastTryFailed = false;
    const answer = await readAnswer(response);
    if (answer !== 'retry') return answer;
  }
  if (lastTryFailed)
    throw unprocessable('hook_timeout_after_retry', 'Failed to reach hook after maximum retries');
  throw serverError('Service currently unavailable due to hook');
}
