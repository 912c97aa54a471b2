import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer } from 'node:net';

/** A port the stack wants is used by another programme. */
export class PortTakenError extends Error {
  override name = 'PortTakenError';
  constructor(
    readonly port: number,
    readonly label: string,
    readonly variable: string,
  ) {
    super(
      `Port ${port} (${label}) is already in use. Stop the programme that uses it, or set ${variable} to another port.`,
    );
  }
}

export type PortWish = { port: number; label: string; variable: string };

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Fails with `PortTakenError` when somebody listens on the port. */
export function checkPort(wish: PortWish): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once('error', (error) =>
      reject(isTaken(error) ? new PortTakenError(wish.port, wish.label, wish.variable) : error),
    );
    probe.listen(wish.port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** An open server. Until something is put behind it, it answers 503. */
export type Listener = { server: HttpServer; port: number; serve(handler: RequestListener): void };

const STARTING: RequestListener = (_req, res) => {
  res.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
  res.end('{"message":"The stack is starting"}');
};

/** Opens an HTTP server on loopback at once, so that the port is ours before anything else starts. Port 0 = any. */
export function listen(wish: PortWish): Promise<Listener> {
  let current = STARTING;
  return new Promise((resolve, reject) => {
    const server = createServer({ keepAlive: true, noDelay: true }, (req, res) => current(req, res));
    server.keepAliveTimeout = 65_000;
    server.once('error', (error) =>
      reject(isTaken(error) ? new PortTakenError(wish.port, wish.label, wish.variable) : error),
    );
    server.listen(wish.port, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wish.port;
      resolve({ server, port, serve: (handler) => (current = handler) });
    });
  });
}

/** Closes a server and the connections that are still open on it. */
export function closeServer(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
