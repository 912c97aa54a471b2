/** Bodies that come slowly, or that nobody wants to the end. */
import type express from 'express';
import type { IncomingMessage } from 'node:http';

export type BodyLimits = {
  /** In each such time `leastBytes` have to come, while we are ready to take them. */
  windowMs: number;
  leastBytes: number;
  /** Of what was refused, read and thrown away so that its sender gets to see the answer. */
  mostUnwanted: number;
  unwantedMs: number;
};

/** A phone with hardly any reception sends ten times that; whoever holds connections open wants to send nothing. */
const LIMITS: BodyLimits = {
  windowMs: 20_000,
  leastBytes: 8 * 1024,
  mostUnwanted: 16 * 1024 * 1024,
  unwantedMs: 20_000,
};

/** How often a body is looked at in each window. */
const LOOKS = 4;

/** `idle` counts the looks at which too little had come: were we busy ourselves, we looked less often. */
type Coming = { req: IncomingMessage; res: express.Response; bytes: number; idle: number };

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Nothing can come while nobody takes it: its sender is not to blame. */
const isWaitingForUs = (req: IncomingMessage) =>
  req.readableFlowing !== true || req.isPaused() || req.readableLength >= req.readableHighWaterMark;

/** Cuts off bodies that make no progress, and takes the rest of those that were refused. */
export function watchBodies(limits: BodyLimits = LIMITS): express.RequestHandler {
  const coming = new Set<Coming>();
  const sweep = () => {
    for (const one of coming) if (hasStopped(one, limits)) cutOff(one);
  };
  setInterval(sweep, limits.windowMs / LOOKS).unref();
  return (req, res, next) => {
    if (!hasBody(req)) return next();
    const one = { req, res, bytes: req.socket.bytesRead, idle: 0 };
    coming.add(one);
    res.once('close', () => coming.delete(one));
    res.once('finish', () => {
      coming.delete(one);
      if (!req.complete) throwRestAway(req, limits);
    });
    next();
  };
}

function hasStopped(one: Coming, { leastBytes }: BodyLimits): boolean {
  const { bytesRead } = one.req.socket;
  if (one.req.complete || isWaitingForUs(one.req) || bytesRead - one.bytes >= leastBytes) {
    Object.assign(one, { bytes: bytesRead, idle: 0 });
    return false;
  }
  one.idle += 1;
  // The first look came at any time after the beginning.
  return one.idle > LOOKS;
}

function cutOff({ req, res }: Coming): void {
  if (!res.headersSent) req.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  req.socket.destroySoon();
}

/** A connection that is closed under a sender takes the answer with it; so is one that is never read from again. */
function throwRestAway(req: IncomingMessage, { mostUnwanted, unwantedMs }: BodyLimits): void {
  const { socket } = req;
  const [from, until] = [socket.bytesRead, Date.now() + unwantedMs];
  // What Node throws away by itself comes by no event: it is seen at the connection alone.
  const watch = setInterval(() => {
    if (req.complete || socket.destroyed) clearInterval(watch);
    else if (socket.bytesRead - from > mostUnwanted || Date.now() > until) socket.destroy();
  }, 100).unref();
  req.removeAllListeners('data');
  req.resume();
}
