/** Pages of PDFs and HEIC pictures as points, one after the other in a thread of its own. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { log } from './log.server';
import type { Drawn, RenderFault, RenderJob, RenderReply } from './page-renderer.worker';

/** `slow`: took longer than allowed and was ended. `busy`: too many wait already. */
type Fault = RenderFault | 'slow' | 'busy';
type Faulty = { ok: false; fault: Fault };

const MOST_MS = 15_000;
const MOST_WAITING = 200;
/** Idle for so long, the thread ends and gives its memory back. */
const IDLE_MS = 30_000;
/** A picture of 64 million points takes 256 MB to decode. */
const MOST_HEIC_PIXELS = 64_000_000;
const HEAP_MB = 256;

let worker: Worker | null = null;
/** Ends the job that runs; `keep` the thread for the next one. */
let settle: ((reply: RenderReply | Faulty, keep: boolean) => void) | null = null;
let idle: NodeJS.Timeout | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Number of pages of a PDF that opens without a password. */
export async function readPdf(file: string): Promise<{ ok: true; pages: number } | Faulty> {
  const reply = await enqueue({ kind: 'pdf-pages', path: file });
  return reply.ok ? { ok: true, pages: reply.pages } : reply;
}

/** One page of a PDF, counted from 1, drawn with at most so many points. */
export const drawPdfPage = (file: string, page: number, mostPixels: number) =>
  draw({ kind: 'pdf-page', path: file, page, mostPixels });

export const drawHeic = (file: string) =>
  draw({ kind: 'heic', path: file, mostPixels: MOST_HEIC_PIXELS, points: true });

/** Decodes a HEIC picture to see whether it can be. */
export const renderHeic = (file: string) =>
  enqueue({ kind: 'heic', path: file, mostPixels: MOST_HEIC_PIXELS, points: false });

async function draw(job: RenderJob): Promise<{ ok: true; drawn: Drawn } | Faulty> {
  const reply = await enqueue(job);
  if (!reply.ok) return reply;
  return reply.drawn ? { ok: true, drawn: reply.drawn } : { ok: false, fault: 'damaged' };
}

async function enqueue(job: RenderJob): Promise<RenderReply | Faulty> {
  if (waiting >= MOST_WAITING) return { ok: false, fault: 'busy' };
  waiting += 1;
  const turn = last.then(() => runJob(job));
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function runJob(job: RenderJob): Promise<RenderReply | Faulty> {
  clearTimeout(idle);
  const thread = (worker ??= startWorker());
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle?.({ ok: false, fault: 'slow' }, false), MOST_MS);
    settle = (reply, keep) => {
      clearTimeout(timer);
      settle = null;
      if (keep) idle = setTimeout(endWorker, IDLE_MS).unref();
      else endWorker();
      resolve(reply);
    };
    thread.postMessage(job);
  });
}

function endWorker(): void {
  const thread = worker;
  worker = null;
  void thread?.terminate();
}

/** The bundler puts this code into the server's folder or, when parts of it are loaded later, one below that. */
function builtWorker(here: string): string {
  const places = ['..', '../..'].map((up) => path.join(here, up, 'page-renderer.worker.js'));
  const found = places.find((place) => existsSync(place));
  if (!found)
    throw new Error(`page-renderer.worker.js is not beside the server; looked for ${places.join(', ')}`);
  return found;
}

/** The build puts the thread's file beside the server; the sources need a TypeScript loader first. */
function startWorker(): Worker {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const source = path.join(here, 'page-renderer.worker.ts');
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // It reads files that strangers made: it has no business with our keys.
    env: {},
  };
  const thread = existsSync(source)
    ? new Worker(loadSource(source), { ...options, eval: true })
    : new Worker(builtWorker(here), options);
  const isCurrent = () => thread === worker;
  thread.on('message', (reply: RenderReply) => isCurrent() && settle?.(reply, true));
  thread.on('exit', () => {
    if (!isCurrent()) return;
    settle?.({ ok: false, fault: 'damaged' }, false);
    worker = null;
  });
  thread.on('error', (error) => {
    log.warn({ err: error }, 'drawing a page failed');
    if (isCurrent()) settle?.({ ok: false, fault: 'damaged' }, false);
  });
  thread.unref();
  return thread;
}

const loadSource = (file: string) =>
  `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(pathToFileURL(file).href)}); });`;
