import { createServerClient, type CookieOptions } from '@supabase/ssr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ws from 'ws';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { expectValue, lastMail, newEmail, PASSWORD, signInSomeone } from './support/people.ts';

/** What a browser keeps between the requests to a server that renders pages. */
type Jar = Map<string, string>;

function clientOfRequest(server: AuthServer, jar: Jar) {
  return createServerClient(server.url, server.anonKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies: { name: string; value: string; options: CookieOptions }[]) => {
        for (const { name, value, options } of cookies) {
          if (options.maxAge === 0) jar.delete(name);
          else jar.set(name, value);
        }
      },
    },
    realtime: { transport: ws as unknown as typeof WebSocket },
  });
}

describe('a server that renders pages', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());

  it('confirms, reads claims without asking again, and signs out, by cookies alone', async () => {
    const [jar, email] = [new Map<string, string>(), newEmail()];
    await clientOfRequest(server, jar).auth.signUp({ email, password: PASSWORD });
    const { tokenHash } = lastMail(server, email);
    expect(tokenHash).toMatch(/^pkce_/);
    const confirmed = await clientOfRequest(server, jar).auth.verifyOtp({
      token_hash: tokenHash,
      type: 'signup',
    });
    expect(confirmed.error).toBeNull();
    expect([...jar.keys()].some((name) => name.includes('auth-token'))).toBe(true);

    const { data } = await clientOfRequest(server, jar).auth.getClaims();
    expect(data?.claims['email']).toBe(email);
    expect((await clientOfRequest(server, jar).auth.getUser()).data.user?.email).toBe(email);
    expect((await clientOfRequest(server, jar).auth.signOut()).error).toBeNull();
    expect((await clientOfRequest(server, jar).auth.getClaims()).data).toBeNull();
  });

  it('keeps the session when several loaders refresh it at once', async () => {
    const { email } = await signInSomeone(server);
    const jar: Jar = new Map();
    await clientOfRequest(server, jar).auth.signInWithPassword({ email, password: PASSWORD });
    const cookies = new Map(jar);
    // Each loader has the cookies of the request, and a client of its own.
    const results = await Promise.all(
      Array.from({ length: 6 }, () => clientOfRequest(server, new Map(cookies)).auth.refreshSession()),
    );
    const tokens = results.map(({ data, error }) => expectValue(data.session, error).refresh_token);
    expect(new Set(tokens).size).toBe(1);
  });
});
