import { existsSync } from 'node:fs';
import { connect } from 'node:net';

const SOCKETS = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl', '/tmp/clamd.socket'];
const PORT = 3310;
const PATIENCE_MS = 1000;

/** Whether clamd answers there. */
function answers(where: { path: string } | { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(where);
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once('error', () => end(false));
    socket.once('connect', () => socket.write('zPING\0'));
    socket.once('data', (data) => end(data.toString('utf8').startsWith('PONG')));
    socket.once('close', () => end(false));
  });
}

/** Address of a clamd that runs on this machine, or the one that CLAMAV_URL names; null when there is none. */
export async function findScanner(): Promise<string | null> {
  if (process.env.VIRUS_SCAN === 'off') return null;
  if (process.env.CLAMAV_URL) return process.env.CLAMAV_URL;
  for (const path of SOCKETS) if (existsSync(path) && (await answers({ path }))) return `unix:${path}`;
  return (await answers({ host: '127.0.0.1', port: PORT })) ? `tcp://127.0.0.1:${PORT}` : null;
}
