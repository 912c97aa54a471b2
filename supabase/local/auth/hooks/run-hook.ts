import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type AuthService } from '../auth-service.ts';
import { type HookConfig } from '../config/config.ts';
import { type Sql } from '../db/sql.ts';
import { AuthError, serverError } from '../errors.ts';
import { callDatabaseHook, isDatabaseHook } from './database-hook.ts';
import { callHttpHook } from './http-hook.ts';

const refusal = z.object({
  error: z.object({ http_code: z.number().int().optional(), message: z.string().optional() }),
});

/** What every hook is told about the request it belongs to. */
export function hookMetadata(name: string, ip: string): Record<string, unknown> {
  return { uuid: randomUUID(), time: new Date().toISOString(), name, ip_address: ip };
}

const ON_THIS_MACHINE = new Set(['127.0.0.1', 'localhost', 'host.docker.internal', '[::1]']);
const FUNCTIONS_PATH = '/functions/v1/';

/** Where a hook address really is: functions of this stack may listen on another port than the one configured. */
export function resolveHookAddress(uri: string, functionsUrl: string): string {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (!url || !ON_THIS_MACHINE.has(url.hostname) || !url.pathname.startsWith(FUNCTIONS_PATH)) return uri;
  return `${functionsUrl}/${url.pathname.slice(FUNCTIONS_PATH.length)}${url.search}`;
}

async function callOverHttp(service: AuthService, hook: HookConfig, payload: string): Promise<unknown> {
  const uri = resolveHookAddress(hook.uri, service.functionsUrl);
  const text = await callHttpHook({ ...hook, uri }, payload);
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw serverError('Error unmarshaling JSON output.', error);
  }
}

/** Runs a hook and returns its answer. Throws the hook's own refusal when it gives one. */
export async function runHook(
  service: AuthService,
  sql: Sql,
  hook: HookConfig,
  input: Record<string, unknown>,
): Promise<unknown> {
  const payload = JSON.stringify(input);
  const output = isDatabaseHook(hook.uri)
    ? await callDatabaseHook(sql, hook.uri, payload)
    : await callOverHttp(service, hook, payload);
  const refused = refusal.safeParse(output);
  if (refused.success) {
    const { http_code: status = 500, message = '' } = refused.data.error;
    throw new AuthError(status, status === 500 ? 'unexpected_failure' : 'unknown', message);
  }
  return output;
}
