/** Plain requests, for what a generated client hides. */

type Sent = {
  token?: string;
  headers?: Record<string, string>;
  json?: unknown;
  body?: BodyInit;
};
export type Answered = {
  status: number;
  headers: Headers;
  text: string;
  /** Of an answer in JSON; empty of any other. */
  json: Record<string, unknown>;
};
export type Caller = (method: string, path: string, sent?: Sent) => Promise<Answered>;

/** Calls an application and reads the answer to its end. */
export function makeCaller(app: string): Caller {
  return async (method, path, { token, headers = {}, json, body } = {}) => {
    const answer = await fetch(app + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
}

/** What a caller decides by. */
export const outcome = ({ status, json }: Answered) => [status, json.code];
