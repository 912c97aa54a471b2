/** ClamAV's daemon over TCP or a socket: bytes go to it as a stream, and it says what it thinks of them. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { env } from './env.server';
import { measureCall } from './metering/calls.server';

export type Verdict = { clean: true } | { clean: false; virus: string };

/** The scanner could not be asked, or went away: that says nothing of the file. */
export class ScannerDownError extends Error {
  override name = 'ScannerDownError';
}
/** The scanner answered that it could not scan this file. */
export class ScanFailedError extends Error {
  override name = 'ScanFailedError';
}

const CONNECT_MS = 5_000;
/** Between two signs of life; a large archive takes a while to unpack. */
const SILENCE_MS = 60_000;
const MOST_ANSWER = 4096;

/** Whether files are scanned here at all. */
export const scansFiles = env.VIRUS_SCAN === 'on' && env.CLAMAV_URL !== undefined;

/**
 * Scans a stream of bytes by clamd's INSTREAM command.
 *
 * @param address `tcp://HOST:PORT` or `unix:/PATH`
 * @throws {ScannerDownError} when clamd cannot be reached or goes away before its answer
 * @throws {ScanFailedError} when it answers with an error
 */
export const scanStream = (
  source: AsyncIterable<Uint8Array>,
  address = env.CLAMAV_URL ?? '',
): Promise<Verdict> =>
  measureCall({ target: 'clamav', method: 'INSTREAM', operation: 'scan' }, () => scan(source, address));

async function scan(source: AsyncIterable<Uint8Array>, address: string): Promise<Verdict> {
  const socket = open(address);
  try {
    const answer = readAnswer(socket);
    // Clamd may answer, or go away, while we still write: whichever comes first ends the scan.
    const said = await Promise.race([answer, send(socket, source).then(() => answer)]);
    return parseAnswer(said);
  } finally {
    socket.destroy();
  }
}

function open(address: string): Socket {
  const tcp = /^tcp:\/\/([^/:]+):(\d+)$/.exec(address);
  const socket = tcp
    ? connect({ host: tcp[1], port: Number(tcp[2]) })
    : connect({ path: address.replace(/^unix:/, '') });
  socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error('no answer in time')));
  socket.once('connect', () => socket.setTimeout(SILENCE_MS));
  return socket;
}

async function send(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of source) {
    if (socket.destroyed) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  socket.write(Buffer.alloc(4));
}

/** What clamd says until it closes the connection. */
function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (data: Buffer) => {
      said += data.toString('utf8');
      if (said.includes('\0') || said.length > MOST_ANSWER) resolve(said);
    });
    socket.once('error', (error) =>
      reject(new ScannerDownError(`clamd: ${error.message}`, { cause: error })),
    );
    socket.once('close', () =>
      reject(new ScannerDownError('clamd closed the connection before it answered')),
    );
  });
}

function parseAnswer(said: string): Verdict {
  const answer = said.replace(/\0[\s\S]*$/, '').trim();
  if (answer === 'stream: OK') return { clean: true };
  const [, virus] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (virus) return { clean: false, virus };
  throw new ScanFailedError(answer || 'clamd gave no answer');
}
