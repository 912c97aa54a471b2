/** Listening, and ending without cutting anybody off. */
import cluster from 'node:cluster';
import { type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Build } from './builds';
import { beginDraining, isDraining, runBeforeExit } from './draining';
import { failToStart } from './fail-to-start';
import { patientServer, TIMEOUTS } from './timeouts';

type Entry = Pick<Build['entry']['module'], 'env' | 'log'>;

/** What is handed over before the exit has so long, on top of the limit for requests. */
const HAND_OVER_MS = 5_000;
/** How often connections are looked for that have nothing under way any more. */
const LOOK_MS = 50;

/**
 * Takes connections until the process is asked to end.
 * @param endStandingWork takes nothing new up, resolves when what was under way is done or given back
 */
export function listen(app: RequestListener, entry: Entry, endStandingWork: () => Promise<void>): void {
  const { env, log } = entry;
  const server = patientServer({ ...TIMEOUTS, idleMs: env.KEEP_ALIVE_MS });
  const connections = followConnections(server);
  const running = followRequests(server);
  server.on('request', app);
  server.on('error', (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? `port ${env.PORT} is taken; set PORT to another` : error.message;
    failToStart(`The server cannot start: ${why}`);
  });
  server.listen(env.PORT, env.HOST, () => log.info({ port: env.PORT, url: env.APP_URL }, 'listening'));
  onceAsked(log, () => drain({ server, connections, running, endStandingWork, ...entry }));
}

/**
 * A process that stands alone ends at once when it is asked a second time. A worker only drains, however often it is
 * asked: a terminal signals it together with its primary, and that one decides about the hurry.
 */
function onceAsked(log: Entry['log'], begin: () => Promise<void>): void {
  const ask = (how: string) => {
    if (!isDraining()) return void begin();
    if (cluster.isWorker) return;
    log.error({ signal: how }, 'asked again: ending without waiting');
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ask(signal));
  if (cluster.isWorker) process.on('message', (message) => void (message === 'drain' && ask('drain')));
}

function followConnections(server: Server): Set<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}

/** The answers that are under way. Whoever asks while the server drains is told to ask elsewhere the next time. */
function followRequests(server: Server): Set<ServerResponse> {
  const running = new Set<ServerResponse>();
  server.on('request', (_req, res: ServerResponse) => {
    running.add(res);
    res.once('close', () => running.delete(res));
    if (isDraining()) res.setHeader('Connection', 'close');
  });
  return running;
}

type Draining = Entry & {
  server: Server;
  connections: Set<Socket>;
  running: Set<ServerResponse>;
  endStandingWork: () => Promise<void>;
};

async function drain(part: Draining): Promise<void> {
  const { server, running, env, log } = part;
  beginDraining();
  log.info({ delayMs: env.SHUTDOWN_DELAY_MS, limitMs: env.SHUTDOWN_LIMIT_MS }, 'draining');
  for (const res of running) if (!res.headersSent) res.setHeader('Connection', 'close');
  const rested = part.endStandingWork();
  await sleep(env.SHUTDOWN_DELAY_MS);
  const whole = await within(env.SHUTDOWN_LIMIT_MS, Promise.all([stopTaking(part), rested]));
  if (!whole) {
    log.error({ requests: running.size }, 'what was under way took too long and is cut off');
    server.closeAllConnections();
  }
  const handedOver = await within(
    HAND_OVER_MS,
    runBeforeExit().then((faults) => report(faults, log)),
  );
  if (!handedOver) log.error('what had to be handed over before the exit was not');
  log.info({ whole: whole && handedOver }, 'drained');
  process.exit(whole && handedOver ? 0 : 1);
}

function report(faults: unknown[], log: Entry['log']): void {
  for (const fault of faults) log.error({ err: fault }, 'handing over before the exit failed');
}

/** Refuses new connections, ends those that have nothing under way, and resolves when the last one is gone. */
async function stopTaking({ server, connections }: Draining): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Node takes a connection that has not said a word for one that is about to.
  for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  await closed;
  clearInterval(look);
}

async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  return Promise.race([work.then(() => true), sleep(ms, false, { ref: false })]);
}
