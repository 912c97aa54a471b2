import { type AuthConfig } from '../config/config.ts';
import { tooManyRequests } from '../errors.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;
const MINUTE_MS = 60_000;
/** Challenges and verifications of second factors; not configurable. */
const MFA_PER_MINUTE = 15;
const MFA_BURST = 30;
const SWEEP_ABOVE = 10_000;

/** Allows `count` events at once and as many again, evenly, in every following `windowMs`. */
export class TokenBuckets {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    readonly count: number,
    readonly windowMs: number,
    readonly burst = count,
  ) {}

  /** Takes one token of a key; false when there is none. */
  take(key: string, now: number): boolean {
    const bucket = this.#buckets.get(key) ?? { tokens: this.burst, at: now };
    const refilled = bucket.tokens + ((now - bucket.at) / this.windowMs) * this.count;
    const tokens = Math.min(this.burst, refilled);
    const allowed = tokens >= 1;
    this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > SWEEP_ABOVE) this.#sweep(now);
    return allowed;
  }

  #sweep(now: number): void {
    for (const [key, bucket] of this.#buckets) if (now - bucket.at > this.windowMs) this.#buckets.delete(key);
  }
}

type LimitName =
  | 'signUp'
  | 'anonymous'
  | 'recover'
  | 'resend'
  | 'magicLink'
  | 'otp'
  | 'userUpdate'
  | 'token'
  | 'web3'
  | 'verify'
  | 'factorVerify'
  | 'factorChallenge';

export type RateLimits = {
  /** Counts one request from an address; throws when there were too many. */
  check(name: LimitName, ip: string): void;
  /** Counts one mail; false when too many were sent. */
  takeEmail(): boolean;
};

/** The limits of config.toml. Each kind of request has a count of its own. */
export function createRateLimits(config: AuthConfig): RateLimits {
  const { rateLimit } = config;
  const perFiveMinutes = (count: number) => new TokenBuckets(count, FIVE_MINUTES_MS);
  const mfa = () => new TokenBuckets(MFA_PER_MINUTE, MINUTE_MS, MFA_BURST);
  const buckets: Record<LimitName, TokenBuckets> = {
    signUp: perFiveMinutes(rateLimit.signInSignUps),
    recover: perFiveMinutes(rateLimit.signInSignUps),
    resend: perFiveMinutes(rateLimit.signInSignUps),
    magicLink: perFiveMinutes(rateLimit.signInSignUps),
    otp: perFiveMinutes(rateLimit.signInSignUps),
    userUpdate: perFiveMinutes(rateLimit.signInSignUps),
    anonymous: new TokenBuckets(rateLimit.anonymousUsers, HOUR_MS),
    token: perFiveMinutes(rateLimit.tokenRefresh),
    web3: perFiveMinutes(rateLimit.web3),
    verify: perFiveMinutes(rateLimit.tokenVerifications),
    factorVerify: mfa(),
    factorChallenge: mfa(),
  };
  const emails = config.email.smtpEnabled ? new TokenBuckets(rateLimit.emailSent, HOUR_MS) : null;
  return {
    check(name, ip) {
      if (buckets[name].take(ip, Date.now())) return;
      throw tooManyRequests('over_request_rate_limit', 'Request rate limit reached');
    },
    takeEmail: () => emails?.take('email', Date.now()) ?? true,
  };
}
