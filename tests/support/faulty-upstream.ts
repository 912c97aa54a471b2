/** What stands between the application and Supabase, and can fail as the real thing does. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { closeServer } from '../../supabase/local/ports.ts';

/** `repeats`: the database refuses and says all it was given; `gone`: nobody answers; `waits`: until it is let go. */
export type UpstreamMood = 'well' | 'repeats' | 'gone' | 'waits';

export type FaultyUpstream = {
  url: string;
  mood: UpstreamMood;
  /** How many requests wait. */
  waiting(): number;
  /** Lets those through that wait; all is well again. */
  letGo(): void;
  stop(): Promise<void>;
};

/** As PostgREST puts an error of Postgres, with every place in which it may hold what somebody entered. */
async function repeatAll(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const entered = `${decodeURIComponent(req.url ?? '')} ${await text(req)}`;
  res.writeHead(400, { 'content-type': 'application/json' });
  res.end(
    JSON.stringify({
      code: '22P02',
      message: `invalid input syntax for type uuid: "${entered}"`,
      details: `Failing row contains (${entered})`,
      hint: entered,
    }),
  );
}

/** @param behind where requests go while all is well */
export async function startFaultyUpstream(behind: string): Promise<FaultyUpstream> {
  const target = new URL(behind);
  const pass = (req: IncomingMessage, res: ServerResponse) => {
    const { method, headers, url: path } = req;
    const passed = ask(
      { host: target.hostname, port: target.port, method, path, headers: { ...headers, host: target.host } },
      (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      },
    );
    passed.once('error', () => res.destroy());
    req.pipe(passed);
  };
  const waiting: (() => void)[] = [];
  const server = createServer((req, res) => {
    if (upstream.mood === 'waits') return void waiting.push(() => pass(req, res));
    if (upstream.mood === 'gone') return void res.destroy();
    if (upstream.mood === 'repeats' && /^\/(rest|storage)\//.test(req.url ?? ''))
      return void repeatAll(req, res);
    pass(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstream: FaultyUpstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    waiting: () => waiting.length,
    letGo: () => {
      upstream.mood = 'well';
      waiting.splice(0).forEach((go) => go());
    },
    stop: () => {
      server.closeAllConnections();
      return closeServer(server);
    },
  };
  return upstream;
}
