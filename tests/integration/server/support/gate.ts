/** Stands between the server and Supabase, and keeps what it is told to keep until it is opened. */
import { createServer, request, type IncomingHttpHeaders } from 'node:http';

export type Gate = {
  url: string;
  /** How many requests wait. */
  waiting(): number;
  /** Lets those through that wait. */
  open(): void;
  close(): void;
};

type Answer = { status: number; body: unknown };

/**
 * @param holds whether a request to this path has to wait
 * @param answers what it is told by the gate itself; null lets it through
 */
export async function startGate(
  target: string,
  holds: (path: string) => boolean,
  answers: (path: string, headers: IncomingHttpHeaders) => Answer | null = () => null,
): Promise<Gate> {
  const waiting: (() => void)[] = [];
  const server = createServer((req, res) => {
    const own = answers(req.url ?? '', req.headers);
    if (own) {
      res.writeHead(own.status, { 'content-type': 'application/json' }).end(JSON.stringify(own.body));
      return;
    }
    const pass = () => {
      const onward = request(
        new URL(req.url ?? '/', target),
        { method: req.method, headers: { ...req.headers, host: new URL(target).host } },
        (answer) => {
          res.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(res);
        },
      );
      onward.on('error', () => res.destroy());
      req.pipe(onward);
    };
    if (holds(req.url ?? '')) waiting.push(pass);
    else pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    waiting: () => waiting.length,
    open: () => waiting.splice(0).forEach((pass) => pass()),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
