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

/** Fails when somebody listens on the port. */
function tryPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/**
 * Where free ports are looked for: below those that systems lend to outgoing connections (from 32768 on Linux, 49152
 * elsewhere). A port from there could be lent to somebody between the choice and the moment it is listened on.
 */
const FREE_PORTS = { first: 10_240, count: 22_000 };
/** Processes that look for ports at the same time begin this far from each other. */
const PORTS_APART = 16;
let nextFreePort = (process.pid * PORTS_APART) % FREE_PORTS.count;

/** A port nobody listens on at this moment; never the one that was given out before. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < FREE_PORTS.count; tries += 1) {
    const port = FREE_PORTS.first + nextFreePort;
    nextFreePort = (nextFreePort + 1) % FREE_PORTS.count;
    try {
      await tryPort(port);
      return port;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error('There is no free port.');
}

/** Fails with `PortTakenError` when somebody listens on the port. */
export async function checkPort(wish: PortWish): Promise<void> {
  try {
    await tryPort(wish.port);
  } catch (error) {
    throw isTaken(error) ? new PortTakenError(wish.port, wish.label, wish.variable) : error;
  }
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
