/** Stands for a system that operators send reports to: takes everything, keeps it, answers as it is told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';

export type Taken = { path: string; headers: IncomingHttpHeaders; body: string };

export type Receiver = {
  url: string;
  port: number;
  taken: Taken[];
  close(): void;
};

/** @param answers null: takes the request and never answers */
export async function startReceiver(answers: (path: string) => number | null = () => 200): Promise<Receiver> {
  const taken: Taken[] = [];
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const path = req.url ?? '';
      taken.push({ path, headers: req.headers, body });
      const status = answers(path);
      if (status !== null) res.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    taken,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
