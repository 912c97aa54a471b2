import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';

type HookCall = { headers: IncomingHttpHeaders; body: string; path: string };
type HookAnswer = {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  delayMs?: number;
};

export type HookReceiver = {
  url: string;
  calls: HookCall[];
  /** Answers of the next calls, in turn; afterwards `{}` again. */
  answers: HookAnswer[];
  stop(): Promise<void>;
};

const OK: HookAnswer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };

/** An address that notes what a hook sends and answers as told. */
export async function startHookReceiver(): Promise<HookReceiver> {
  const calls: HookCall[] = [];
  const answers: HookAnswer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        path: request.url ?? '',
      });
      const { status, headers = {}, body = '', delayMs = 0 } = answers.shift() ?? OK;
      setTimeout(() => response.writeHead(status, headers).end(body), delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answers,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
