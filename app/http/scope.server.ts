import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  createBearerDb,
  createRequestDb,
  hasSessionCookie,
  visitorDb,
  type Db,
} from '~/platform/supabase.server';
import { env } from '~/platform/env.server';
import { log, type Logger } from '~/platform/log.server';
import { currentMeter } from '~/platform/metering/index.server';
import { negotiateLocale, type Locale } from '~/shared/locales';
import { guessTimeZone } from '~/shared/zone-guess';
import { bearerOf } from './api/bearer';
import { clientAddressOf, isThroughProxy } from './client-address';
import type { Refusal } from './limits/spend.server';
import { readPreferences } from './preferences.server';
import { traceOf, type Trace } from './trace';
import type { Viewer, ViewerProfile } from './viewer';
import { NOBODY, readBearer, readProfile, readSession, type SessionState } from './session.server';

/** Whose clock the pages show, and why. */
export type Zone = { name: string; source: 'chosen' | 'profile' | 'guessed' | 'unknown' };

/**
 * What one request knows, made once by the server and shared by all loaders that run for it in parallel: so a
 * session is refreshed once, and its cookies reach the response whatever becomes of it.
 */
export type RequestScope = {
  requestId: string;
  /** For the Content-Security-Policy of this response. */
  nonce: string;
  log: Logger;
  /** Known once the language is settled, which the server waits for before any loader runs. */
  locale: Locale;
  /**
   * Whose word counts for the language, first to last: what was chosen in this browser (a cookie, set by the forms in
   * the foot of the pages), the profile of who is signed in, the browser's `Accept-Language`, English.
   */
  settleLanguage(): Promise<void>;
  /** Whose request this is, by what our own proxies say; null when the connection is gone. */
  clientAddress: string | null;
  /** The cookies that came along; a token that came along is believed instead of them. */
  cookie: string | undefined;
  /** For the access log of medical files. */
  trace: Trace;
  /** How the viewer proved who they are: by cookies of ours, or by a token in the request of a program. */
  credential: 'cookie' | 'bearer' | null;
  /** The token of such a program. */
  bearer: string | null;
  /** Acts as the viewer; row-level security decides. */
  db: Db;
  /** Whether the password was given, and the second factor is still to come. */
  awaitsSecondFactor(): Promise<boolean>;
  /** Null for a visitor. Verified, and refreshed when it is near its end. */
  viewer(): Promise<Viewer | null>;
  /** The viewer's own profile row; null for a visitor. */
  profile(): Promise<ViewerProfile | null>;
  zone(): Promise<Zone>;
  /** Forget what was read of the session: it has just changed. */
  sessionChanged(): void;
  appendHeader(name: string, value: string): void;
  /** A form of this request did not go through and its page is shown again. */
  formFailed: boolean;
  /** It came too often, and is answered with that. */
  refusal: Refusal | null;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    scope: RequestScope;
  }
  interface Future {
    v3_singleFetch: true;
  }
}

type Incoming = {
  /** Of the address, without its query. */
  path: string;
  headers: IncomingHttpHeaders;
  remoteAddress?: string;
  /** Called for each header the response must carry. */
  append(name: string, value: string): void;
};

export function createRequestScope({ path, headers, remoteAddress, append }: Incoming): RequestScope {
  const meter = currentMeter();
  const requestId = meter?.requestId ?? randomUUID();
  const clientAddress = clientAddressOf(
    { remoteAddress, forwardedFor: headers['x-forwarded-for'] },
    env.TRUSTED_PROXIES,
  );
  const bearer = bearerOf(path, headers.authorization);
  // Whoever calls with a token is known by it alone.
  const cookie = bearer === null ? headers.cookie : undefined;
  const preferences = readPreferences(cookie);
  const signedIn = hasSessionCookie(cookie);
  let db: Db | undefined;
  let session: Promise<SessionState> | undefined;
  let profile: Promise<ViewerProfile | null> | undefined;
  // A form that signs somebody in needs a client that can write cookies, which a shared one cannot.
  const ownDb = () =>
    (db ??= bearer === null ? createRequestDb({ header: cookie, append }) : createBearerDb(bearer));

  const readNow = (): Promise<SessionState> => {
    if (bearer !== null) return readBearer(bearer);
    return signedIn || db ? readSession(ownDb()) : Promise.resolve(NOBODY);
  };
  const readAndNote = async () => {
    const read = await readNow();
    if (meter && read.viewer) meter.userId = read.viewer.id;
    return read;
  };
  const readOnce = () => (session ??= readAndNote());

  const scope: RequestScope = {
    requestId,
    nonce: randomBytes(16).toString('base64'),
    log,
    locale: preferences.locale ?? negotiateLocale(headers['accept-language']),
    clientAddress,
    cookie,
    trace: traceOf(headers['user-agent'], clientAddress),
    credential: bearer !== null ? 'bearer' : signedIn ? 'cookie' : null,
    bearer,
    get db() {
      return ownDb();
    },
    awaitsSecondFactor: () => readOnce().then((state) => state.awaitsSecondFactor),
    viewer: () => readOnce().then((state) => state.viewer),
    profile: () => (profile ??= scope.viewer().then((who) => (who ? readProfile(ownDb(), who.id) : null))),
    settleLanguage: async () => {
      if (preferences.locale || !signedIn) return;
      // A fault shows where the page itself asks for the profile.
      const own = await scope.profile().catch(() => null);
      if (own) scope.locale = negotiateLocale(own.locale);
    },
    zone: async () => {
      if (preferences.timeZone) return { name: preferences.timeZone, source: 'chosen' };
      const own = await scope.profile();
      if (own) return { name: own.timeZone, source: 'profile' };
      const guess =
        preferences.browserZone ?? guessTimeZone(headers, isThroughProxy(remoteAddress, env.TRUSTED_PROXIES));
      return guess ? { name: guess, source: 'guessed' } : { name: 'UTC', source: 'unknown' };
    },
    sessionChanged: () => {
      session = profile = undefined;
    },
    appendHeader: append,
    formFailed: false,
    refusal: null,
  };
  return scope;
}

/** For public reads: the shared visitor client when nobody is signed in, else the viewer's own. */
export async function publicDb(scope: RequestScope): Promise<Db> {
  return (await scope.viewer()) ? scope.db : visitorDb;
}
