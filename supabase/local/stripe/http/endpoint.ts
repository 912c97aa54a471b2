import { type z } from 'zod';
import { type Tx } from '../store/store.ts';
import { type StripeFault } from './errors.ts';
import { readParams } from './params.ts';

export type ApiObject = { object: string } | { data: unknown[] };

/** An error answer whose transaction stands all the same, such as a declined card with its failed charge. */
export class Refusal {
  constructor(readonly fault: StripeFault) {}
}

export type Call<P> = {
  tx: Tx;
  params: P;
  /** Parts of the path, such as `id`. */
  path: Record<string, string>;
  /** The connected account named in `Stripe-Account`; null for the platform. */
  account: string | null;
};

export type Endpoint = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** Checks the parameters and returns the work that remains to be done in a transaction. */
  prepare(raw: unknown): (call: Omit<Call<never>, 'params'>) => ApiObject | Refusal;
};

/** One operation of the API. Its answer is expanded and sent by the server. */
export function endpoint<S extends z.ZodType>(definition: {
  method: Endpoint['method'];
  path: string;
  params: S;
  run(call: Call<z.output<S>>): ApiObject | Refusal;
}): Endpoint {
  return {
    method: definition.method,
    path: definition.path,
    prepare(raw) {
      const params = readParams(definition.params, raw);
      return (call) => definition.run({ ...call, params });
    },
  };
}
