import { createServer, type Server } from 'node:http';

export type Timeouts = {
  /** Until the headers are there. */
  headersMs: number;
  /** Until all of a request is there. Long, for many files from a bad phone; `watchBodies` sees to it that they move. */
  requestMs: number;
  /** How long a connection may wait for its next request: longer than balancers keep theirs, who else send into a closing one. */
  idleMs: number;
  /** How long neither side may say anything while an answer is made or read. */
  silenceMs: number;
  checkMs: number;
};

export const TIMEOUTS: Omit<Timeouts, 'idleMs'> = {
  headersMs: 15_000,
  requestMs: 60 * 60_000,
  silenceMs: 150_000,
  checkMs: 5_000,
};

const MOST_HEADER_BYTES = 16 * 1024;
/** Beyond that, new ones are closed at once: files and memory are for those that are there. */
const MOST_CONNECTIONS = 10_000;

/**
 * A server that nobody can keep busy by being slow. What takes too long is answered with 408 and closed. Between two
 * requests of a connection only `idleMs` counts, however it compares with the others: Node lets the time for headers
 * begin with their first byte, and that of silence with the request.
 */
export function patientServer(times: Timeouts): Server {
  const server = createServer({
    headersTimeout: times.headersMs,
    requestTimeout: times.requestMs,
    keepAliveTimeout: times.idleMs,
    connectionsCheckingInterval: times.checkMs,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  server.setTimeout(times.silenceMs);
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}
