import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { makeDoctor } from './support/people.ts';
import { inTransaction, service } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

describe('rates that come from outside', () => {
  it('change what is known, newer and believable; and the prices that are compared by them', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session, { currency: 'USD', amount: 11_610 });
      await session.sql(
        `update public.currency_rates set as_of = '2026-11-20', per_eur = 1.161 where currency = 'USD'`,
      );
      await session.sql(
        `update public.currency_rates set as_of = '2026-11-20', per_eur = 180.3 where currency = 'JPY'`,
      );
      const store = (rates: object, day: string) =>
        session.value<number>(service, 'select public.store_rates($1, $2)', [JSON.stringify(rates), day]);
      const rates = () =>
        session.sql(
          `select currency, per_eur::float8 as rate, as_of::text from public.currency_rates
           where currency in ('USD', 'JPY') order by currency`,
        );
      expect(await store({ USD: 1.2, JPY: 1.8, XXX: 3, EUR: 2 }, '2026-11-21')).toBe(1);
      expect(await rates()).toEqual([
        { currency: 'JPY', rate: 180.3, as_of: '2026-11-20' },
        { currency: 'USD', rate: 1.2, as_of: '2026-11-21' },
      ]);
      expect(await store({ USD: 1.3 }, '2026-11-21')).toBe(0);
      const [row] = await session.sql('select price_eur::float8 as price from public.doctors where id = $1', [
        doctor.id,
      ]);
      expect(row).toEqual({ price: 96.75 });
      const future = await session.attempt(service, `select public.store_rates('{}', current_date + 2)`);
      expect(future).toMatchObject({ ok: false, message: 'date_invalid' });
    });
  });
});
