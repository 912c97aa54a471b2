/** Answers and checks that the functions share. */

const encoder = new TextEncoder();

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** A refusal with a code that says why, and nothing else. */
export function refuse(status: 400 | 401 | 405 | 413 | 500, error: string): Response {
  const response = json({ error }, status);
  if (status === 405) response.headers.set('allow', 'POST');
  return response;
}

/**
 * The raw body, needed byte for byte by signatures; null when it is larger than `limit` bytes. What the sender says
 * of its length is not believed.
 */
export async function readBody(request: Request, limit = 1_000_000): Promise<string | null> {
  if (!request.body) return '';
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Whether the caller knows the schedule's secret. */
export const isCronCall = (request: Request, secret: string): Promise<boolean> =>
  isSecret(request.headers.get('x-cron-secret') ?? '', secret);

/** Whether a guess is the secret. Takes the same time whatever is wrong with it. */
export async function isSecret(guess: string, secret: string): Promise<boolean> {
  const [given, expected] = await Promise.all([digest(guess), digest(secret)]);
  let difference = 0;
  for (const [index, byte] of expected.entries()) difference |= byte ^ (given[index] ?? 0);
  return difference === 0;
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}
