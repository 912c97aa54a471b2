import type { StackConfig } from './config.ts';
import { checkPort, closeServer, freePort, listen, type Listener, type PortWish } from './ports.ts';

export type StackPorts = { api: Listener; mail: Listener; stripe: Listener; db: number };

const STRIPE_PORT = 54330;

function wish(label: string, variable: string, standard: number): PortWish {
  const moved = process.env[variable];
  if (moved === undefined || moved === '') return { label, variable, port: standard };
  const port = Number(moved);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`${variable} must be a port number, not "${moved}".`);
  }
  return { label, variable, port };
}

async function databasePort(wanted: PortWish): Promise<number> {
  if (wanted.port === 0) return freePort();
  await checkPort(wanted);
  return wanted.port;
}

/** Opens the public ports of a stack, those of config.toml or free ones; all or none. */
export async function openPorts(config: StackConfig, mode: 'config' | 'free'): Promise<StackPorts> {
  const choose = (label: string, variable: string, standard: number) =>
    mode === 'free' ? { label, variable, port: 0 } : wish(label, variable, standard);
  const opened: Listener[] = [];
  const open = async (wanted: PortWish) => {
    const listener = await listen(wanted);
    opened.push(listener);
    return listener;
  };
  try {
    return {
      api: await open(choose('API gateway', 'STACK_API_PORT', config.api.port)),
      mail: await open(choose('mail inbox', 'STACK_MAIL_PORT', config.local_smtp.port)),
      stripe: await open(choose('Stripe stand-in', 'STACK_STRIPE_PORT', STRIPE_PORT)),
      db: await databasePort(choose('Postgres', 'STACK_DB_PORT', config.db.port)),
    };
  } catch (error) {
    await Promise.all(opened.map(({ server }) => closeServer(server)));
    throw error;
  }
}
