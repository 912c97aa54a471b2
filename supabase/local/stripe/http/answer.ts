import { type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type ErrorBody, type StripeFault } from './errors.ts';

/** Status and body of one answer; the body is already text, so that a replay is the same to the byte. */
export type Answer = { status: number; body: string };

export const answerOf = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value, null, 2) });

/** v2 names what is wrong with a request in its own words. */
const v2Code = (code: string | undefined): string | undefined => {
  if (code === 'resource_missing') return 'not_found';
  return code === undefined || code.startsWith('parameter_') || code.endsWith('_invalid')
    ? 'invalid_fields'
    : code;
};

/** The error in the form of the API version that the path belongs to. */
export function faultAnswer(fault: StripeFault, path: string): Answer {
  const body: ErrorBody = path.startsWith('/v2/')
    ? { ...fault.body, code: v2Code(fault.body.code) }
    : fault.body;
  const docs = body.code
    ? { doc_url: `https://docs.stripe.com/error-codes/${body.code.replaceAll('_', '-')}` }
    : {};
  return { status: fault.status, body: JSON.stringify({ error: { ...body, ...docs } }, null, 2) };
}

/** What an unforeseen fault of the stand-in itself answers. */
export const brokenAnswer = (message: string): Answer => ({
  status: 500,
  body: JSON.stringify(
    { error: { type: 'api_error', message: `The local Stripe stand-in broke: ${message}` } },
    null,
    2,
  ),
});

export function respond(answer: Answer, headers: Record<string, string>): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** Cuts the line without an answer, at once or after holding it for a while. */
export async function hangUp(env: HttpBindings, holdMs: number, stopping: AbortSignal): Promise<Response> {
  const { outgoing } = env;
  if (holdMs > 0 && !stopping.aborted) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, holdMs);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      outgoing.once('close', end);
      stopping.addEventListener('abort', end, { once: true });
    });
  }
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}
