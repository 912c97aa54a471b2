/** The client that is generated from the document, and people who use it. */
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../generated/api.d.ts';
import type { Judge } from './document.ts';

export type ApiClient = ReturnType<typeof createClient<paths>>;

/** A client of the generated types; every answer is judged by the document as well. */
export function makeClient(app: string, judge: Judge, token?: string): ApiClient {
  const client = createClient<paths>({
    baseUrl: app,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  const judged: Middleware = {
    onResponse: async ({ request, response }) => {
      const wrong = await judge.judge(request.method, new URL(request.url).pathname, response);
      if (wrong) throw new Error(wrong);
      return undefined;
    },
  };
  client.use(judged);
  return client;
}

type Answered<T> = { data?: T; error?: unknown; response: Response };

/** What was answered, or why not. */
export function expectData<T>({ data, error, response }: Answered<T>): T {
  if (!response.ok || data === undefined)
    throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}

/** Signs in and gives the access token. */
export async function tokenOf(app: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${app}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const session = (await answer.json()) as { accessToken?: string };
  if (!session.accessToken) throw new Error(`${email} could not sign in: ${answer.status}`);
  return session.accessToken;
}

export const PASSWORD = 'a-test-password-2026';
