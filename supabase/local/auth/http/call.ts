import { isIP } from 'node:net';
import { type HttpBindings } from '@hono/node-server';
import { type Context } from 'hono';
import { type JWTPayload } from 'jose';
import { type SessionRow } from '../db/sessions.ts';
import { type User } from '../db/users.ts';
import { type Grant } from '../tokens/session-grant.ts';
import { type Origin } from '../db/sessions.ts';

type CallVariables = {
  requestId: string;
  claims: JWTPayload;
  user: User;
  session: SessionRow | null;
};
export type CallEnv = { Bindings: HttpBindings; Variables: CallVariables };
export type Call = Context<CallEnv>;

function firstAddress(forwarded: string): string | undefined {
  return forwarded
    .split(',')
    .map((address) => address.trim())
    .find((address) => isIP(address) !== 0);
}

/** What a server says of the client it asks for; the gateway lets it through with the secret key only. */
function clientOfServer(call: Call): string | undefined {
  const first = call.req.header('sb-forwarded-for')?.split(',')[0]?.trim() ?? '';
  return isIP(first) === 0 ? undefined : first;
}

/** The address of the client: what our server says, else the first one the gateway passed on, else the connection's. */
export function clientIp(call: Call): string {
  const forwarded = call.req.header('x-forwarded-for');
  const address =
    clientOfServer(call) ??
    (forwarded && firstAddress(forwarded)) ??
    call.env.incoming.socket.remoteAddress ??
    '127.0.0.1';
  return address.replace(/^::ffff:/, '');
}

export function originOf(call: Call): Origin {
  return { ip: clientIp(call), userAgent: call.req.header('user-agent') ?? null };
}

const DEFAULT_AUDIENCE = 'authenticated';

/** The audience users of this request belong to. */
export function audienceOf(call: Call): string {
  const header = call.req.header('x-jwt-aud');
  if (header) return header;
  const claims = call.get('claims') as JWTPayload | undefined;
  const audience = Array.isArray(claims?.aud) ? claims.aud[0] : claims?.aud;
  return audience || DEFAULT_AUDIENCE;
}

/** The tokens of a new or renewed session as a response. */
export function sendGrant(call: Call, grant: Grant, extra: Record<string, unknown> = {}): Response {
  return call.json({ ...grant.body, ...extra }, 200, grant.headers);
}
