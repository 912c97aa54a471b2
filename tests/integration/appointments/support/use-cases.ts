/** The application's use cases, run as themselves against the stack of this run. */
import type { Db } from '../../../../app/platform/supabase.server.ts';
import { cookiesOf } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';

// The application reads its environment when it is first imported.
Object.assign(process.env, stack.env, { NODE_ENV: 'test', LOG_LEVEL: 'silent' });

export const appointments = await import('../../../../app/modules/appointments/index.server.ts');
export const payments = await import('../../../../app/modules/payments/index.server.ts');
const { createRequestDb } = await import('../../../../app/platform/supabase.server.ts');

/** A client of the application itself, with the session that somebody's browser would send. */
export async function asPerson(email: string): Promise<Db> {
  const header = await cookiesOf(stack, email);
  return createRequestDb({ header, append: () => undefined });
}

/** How Stripe's page is asked for, as the routes do it. */
export const checkoutPage = {
  urlOf: (path: string) => `${stack.appUrl}${path}`,
  locale: 'en',
  describe: ({ doctorName, visitMinutes }: { doctorName: string; visitMinutes: number }) =>
    `Consultation with ${doctorName}, ${visitMinutes} minutes`,
};

/** The value of a result, or its code as an exception. */
export function expectValue<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
