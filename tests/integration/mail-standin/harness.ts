import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ServerClient } from 'postmark';
import { createMail, type MailOptions } from '../../../supabase/local/mail/index.ts';
import type { LogLine } from '../../../supabase/local/types.ts';

const TOKEN = '0b7a2d3e-5f60-4a71-8b92-c3d4e5f60718';

export type Harness = {
  url: string;
  dir: string;
  logs: LogLine[];
  client: ServerClient;
  /** The SDK with another token or less patience. */
  connect(options?: { token?: string; timeout?: number }): ServerClient;
  json<T = Record<string, unknown>>(pathAndQuery: string, init?: RequestInit): Promise<T>;
  control(pathAndQuery: string, method: string, body?: unknown): Promise<unknown>;
  /** Ends the stand-in and starts it on the same folder. */
  restart(limits?: MailOptions['limits']): Promise<void>;
  stop(): Promise<void>;
};

/** The stand-in on a folder of its own, and the real SDK before it. */
export async function startHarness(): Promise<Harness> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'mail-standin-'));
  const logs: LogLine[] = [];
  const create = (limits?: MailOptions['limits']) =>
    createMail({
      dir,
      serverToken: TOKEN,
      baseUrl: 'http://127.0.0.1:54324',
      log: (line) => logs.push(line),
      ...(limits ? { limits } : {}),
    });
  let mail = create();
  const server = createServer((req, res) => mail.handler(req, res));
  // Longer than any test: a connection that is about to be closed must not be used again.
  server.keepAliveTimeout = 300_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const connect: Harness['connect'] = ({ token = TOKEN, timeout = 5 } = {}) =>
    new ServerClient(token, { requestHost: host, useHttps: false, timeout });
  const json = async <T>(pathAndQuery: string, init?: RequestInit): Promise<T> =>
    (await (await fetch(`${url}${pathAndQuery}`, init)).json()) as T;
  return {
    url,
    dir,
    logs,
    client: connect(),
    connect,
    json,
    control: (pathAndQuery, method, body) =>
      json(`/control${pathAndQuery}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    restart: async (limits) => {
      await mail.close();
      mail = create(limits);
    },
    stop: async () => {
      await mail.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A message that is fine. */
export function message(fields: Record<string, unknown> = {}) {
  return {
    From: 'eCureTrip <hello@example.org>',
    To: 'grace@example.org',
    Subject: 'Confirm your address',
    HtmlBody:
      '<!doctype html><html><head></head><body><p>Hello <a href="http://localhost:3000/x">confirm</a></p></body></html>',
    TextBody: 'Hello\nhttp://localhost:3000/x',
    ...fields,
  };
}
