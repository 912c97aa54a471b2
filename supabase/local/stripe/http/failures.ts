import { type ErrorBody } from './errors.ts';

/** Makes API calls go wrong, to see what the caller does about it. */
export type FailRule = {
  /** Path in which `*` stands for anything, such as `/v1/refunds` or everything below a transfer. */
  path: string;
  /** POST when left out. */
  method?: 'GET' | 'POST' | 'DELETE' | '*';
  /** How many calls; 1 when left out. */
  times?: number;
  /** Before anything happened, or after it did (and is saved). Before when left out. */
  when?: 'before' | 'after';
  /**
   * `error` answers with `status`; `timeout` never answers; `disconnect` cuts the line; `slow` answers late but rightly.
   * `error` when left out.
   */
  how?: 'error' | 'timeout' | 'disconnect' | 'slow';
  /** 500 when left out. */
  status?: number;
  error?: Partial<ErrorBody>;
  /** How long a `slow` call takes, or how long a `timeout` holds the line. */
  delayMs?: number;
  /**
   * Store the failure under the idempotency key, as Stripe's v1 does when its own endpoint breaks: the same key then
   * answers it again. Otherwise the key answers with what truly happened, as after a broken network.
   */
  remember?: boolean;
  /** Tell the SDK that it may try again by itself. False when left out, so that the caller sees the failure. */
  retry?: boolean;
};

type Armed = Required<
  Pick<FailRule, 'method' | 'when' | 'how' | 'status' | 'delayMs' | 'remember' | 'retry'>
> & {
  pattern: RegExp;
  left: number;
  rule: FailRule;
};

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

/** The rules that wait for their calls; kept in memory only. */
export class Failures {
  private armed: Armed[] = [];

  add(rule: FailRule): void {
    this.armed.push({
      method: rule.method ?? 'POST',
      when: rule.when ?? 'before',
      how: rule.how ?? 'error',
      status: rule.status ?? 500,
      delayMs: rule.delayMs ?? (rule.how === 'timeout' ? 120_000 : 500),
      remember: rule.remember ?? false,
      retry: rule.retry ?? false,
      pattern: patternOf(rule.path),
      left: rule.times ?? 1,
      rule,
    });
  }

  /** The rule for this call, which is used up by one. */
  take(method: string, path: string): Armed | null {
    const found = this.armed.find(
      (one) => (one.method === '*' || one.method === method) && one.pattern.test(path),
    );
    if (!found) return null;
    found.left -= 1;
    if (found.left <= 0) this.armed = this.armed.filter((one) => one !== found);
    return found;
  }

  list(): (FailRule & { left: number })[] {
    return this.armed.map((one) => ({ ...one.rule, left: one.left }));
  }

  clear(): void {
    this.armed = [];
  }
}

export type ArmedRule = Armed;

/** What a rule of kind `error` answers. */
export const injectedError = (rule: Armed, requestId: string): ErrorBody => ({
  type: rule.status === 402 ? 'card_error' : rule.status < 500 ? 'invalid_request_error' : 'api_error',
  message: `Sorry! There was an error while talking to one of our backends. Support has been notified. (Provoked by a test: ${requestId})`,
  ...rule.rule.error,
});
