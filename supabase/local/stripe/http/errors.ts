/** The `error` member of Stripe's error answers. */
export type ErrorBody = {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error' | (string & {});
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: unknown;
};

/** A refusal in Stripe's form. Thrown inside a transaction it undoes it. */
export class StripeFault extends Error {
  /**
   * @param kept whether the answer is stored under the request's idempotency key. Stripe stores what an endpoint
   * answered once it ran, but nothing of requests that fail validation before.
   */
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly kept: boolean = true,
  ) {
    super(body.message);
    this.name = 'StripeFault';
  }
}

/** 400 for something the endpoint refuses to do. */
export const refused = (message: string, more: { code?: string; param?: string } = {}): StripeFault =>
  new StripeFault(400, { type: 'invalid_request_error', message, ...more });

/** 400 for a parameter that cannot be read. */
export const badParam = (message: string, param: string | undefined, code?: string): StripeFault =>
  new StripeFault(400, { type: 'invalid_request_error', message, param, code }, false);

/** 404 for an object named in the path. */
export const notFound = (kind: string, id: string, param = 'id'): StripeFault =>
  new StripeFault(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });

/** 400 for an object named in a parameter. */
export const noSuch = (kind: string, id: string, param: string): StripeFault =>
  refused(`No such ${kind}: '${id}'`, { code: 'resource_missing', param });

/** For what Stripe can do and this stand-in cannot: never pretend that it worked. */
export const notStoodIn = (what: string, param?: string): StripeFault =>
  new StripeFault(
    400,
    { type: 'invalid_request_error', message: `The local Stripe stand-in does not do ${what}.`, param },
    false,
  );

/** Something that must be there and is not, for fields a schema leaves optional. */
export const missing = (param: string): StripeFault =>
  badParam(`Missing required param: ${param}.`, param, 'parameter_missing');
