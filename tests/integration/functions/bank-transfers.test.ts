/** Money that comes days later, in parts, too much, too late or never. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, user } from '../../db/support/session.ts';
import { stateOf } from '../../db/support/booking.ts';
import { stack } from '../../support/stack.ts';
import { stripe } from './support/calls.ts';
import { MoneyWorld } from './support/money-world.ts';
import {
  calmStripe,
  choose,
  clearStripeFaults,
  dropWebhooks,
  failTransfer,
  pay,
  provokeStripe,
  transferLate,
  transferMoney,
} from './support/provoke.ts';

const db = stack.database(1);
beforeAll(dropWebhooks);
afterAll(async () => {
  await calmStripe();
  await db.end();
});

type View = {
  holdExpiresAt: string;
  payment: {
    processing: boolean;
    arrivedAmount: number;
    instructionsUrl: string | null;
    notArrived: boolean;
  };
};
const viewOf = ({ session, visit, hold }: MoneyWorld, who: 'patient' | 'doctor' = 'patient') =>
  session.value<View>(
    user(who === 'patient' ? visit.patientId : visit.doctor.id),
    'select public.get_appointment($1)',
    [hold.id],
  );
const standing = ({ session, hold }: MoneyWorld) => stateOf(session, hold.id);
const cashOf = async (world: MoneyWorld) => {
  const [row] = await world.sql<{ customer_id: string }>(
    'select customer_id from public.payments where id = $1',
  );
  return (await stripe.customers.retrieveCashBalance(row?.customer_id ?? '')).available ?? {};
};

/** The patient has chosen a bank transfer and is waited for. */
async function promise(world: MoneyWorld): Promise<MoneyWorld> {
  await choose(world.sessionId, 'bank_transfer');
  await world.settleAll();
  return world;
}
const deadlinePasses = (world: MoneyWorld) =>
  world.sql(
    `update public.appointments a set hold_expires_at = now() - interval '1 second'
     from public.payments p where p.appointment_id = a.id and p.id = $1`,
  );
const within = (work: (world: MoneyWorld) => Promise<void>, options = {}) =>
  inTransaction(db, async (session) => work(await promise(await MoneyWorld.begin(session, options))));

describe('a bank transfer', () => {
  it('keeps the time until a deadline before the start, and confirms when it arrives', async () => {
    await within(
      async (world) => {
        const patient = await viewOf(world);
        expect(patient.payment).toMatchObject({ processing: true, arrivedAmount: 0 });
        expect(patient.payment.instructionsUrl).toContain('/bank-transfer/pi_');
        expect(Date.parse(patient.holdExpiresAt)).toBe(Date.parse(world.visit.startsAt) - 48 * 3_600_000);
        expect((await viewOf(world, 'doctor')).payment.instructionsUrl).toBeNull();
        expect(await standing(world)).toMatchObject({ appointment: 'held', mails: ['payment_awaited'] });
        await transferMoney(world.sessionId);
        await world.settleAll();
        expect(await standing(world)).toMatchObject({
          appointment: 'confirmed',
          payment: 'held',
          problems: [],
          instructions: ['close_transfer done'],
        });
      },
      { away: 24 * 6 },
    );
  });

  it('keeps it no longer than the setting says, however far the appointment is away', async () => {
    await within(
      async (world) => {
        const hours = (Date.parse((await viewOf(world)).holdExpiresAt) - Date.now()) / 3_600_000;
        expect(hours).toBeGreaterThan(167);
        expect(hours).toBeLessThan(169);
      },
      { away: 24 * 40 },
    );
  });

  it('that comes in parts says so, and what had come goes back at the deadline; so does what comes later', async () => {
    await within(async (world) => {
      await transferMoney(world.sessionId, 4_000);
      await world.settleAll();
      expect((await viewOf(world)).payment).toMatchObject({ processing: true, arrivedAmount: 4_000 });
      await deadlinePasses(world);
      await world.settleAll();
      expect(await standing(world)).toMatchObject({
        appointment: 'expired',
        payment: 'expired',
        instructions: ['close_transfer done', 'return_cash done'],
        mails: ['payment_awaited', 'payment_awaited', 'payment_not_arrived', 'payment_returned'],
      });
      expect((await viewOf(world)).payment).toMatchObject({ processing: false, notArrived: true });
      expect(await cashOf(world)).toEqual({});
      await transferLate(world.sessionId, 6_000);
      await world.settleAll();
      expect(await cashOf(world)).toEqual({});
      expect((await standing(world)).instructions).toEqual([
        'close_transfer done',
        'return_cash done',
        'return_cash done',
      ]);
      const causes = await world.sql<{ cause: string; amount: string }>(
        `select payload ->> 'cause' as cause, payload ->> 'amount' as amount from public.mail_outbox
         where kind = 'payment_returned' and payload ->> 'appointmentId' = $1 order by created_at, amount`,
        [world.hold.id],
      );
      expect(causes).toEqual([
        { cause: 'part_arrived', amount: '4000' },
        { cause: 'arrived_late', amount: '6000' },
      ]);
    });
  });

  it('of too much confirms, and the rest goes back', async () => {
    await within(async (world) => {
      await transferMoney(world.sessionId, 11_500);
      await world.settleAll();
      expect(await standing(world)).toMatchObject({
        appointment: 'confirmed',
        payment: 'held',
        problems: [],
      });
      expect(await cashOf(world)).toEqual({});
      const refunds = (await stripe.refunds.list({ limit: 20 })).data;
      expect(refunds.filter(({ metadata }) => metadata?.payment_id === world.hold.paymentId)).toMatchObject([
        { amount: 1_500, charge: null },
      ]);
    });
  });

  it('that fails frees the time and tells the patient; nobody can pay for it again', async () => {
    await within(async (world) => {
      await failTransfer(world.sessionId);
      await world.settleAll();
      expect(await standing(world)).toMatchObject({
        appointment: 'expired',
        payment: 'expired',
        mails: ['payment_awaited', 'payment_not_arrived'],
      });
      expect(await world.tries('patient', 'select public.begin_checkout($1)')).toBe(false);
    });
  });

  it('that wins against the closing of its payment goes back whole', async () => {
    await within(async (world) => {
      await deadlinePasses(world);
      await world.tries('service', 'select public.expire_holds()', []);
      await transferMoney(world.sessionId);
      await world.settleAll();
      expect(await standing(world)).toMatchObject({
        appointment: 'expired',
        payment: 'refunded',
        refunded: 10_000,
        problems: [],
      });
    });
  });

  it('is returned once, also when Stripe does not say that it has done so', async () => {
    await within(async (world) => {
      await transferMoney(world.sessionId, 11_500);
      await world.listen();
      for (const event of world.waiting.splice(0)) await world.deliver(event);
      await world.work();
      await provokeStripe({
        path: '/v1/refunds',
        method: 'POST',
        when: 'after',
        status: 500,
        remember: true,
      });
      await world.letTimePass();
      await world.work();
      await clearStripeFaults();
      await world.settleAll();
      expect(await cashOf(world)).toEqual({});
      const refunds = (await stripe.refunds.list({ limit: 20 })).data;
      expect(refunds.filter(({ metadata }) => metadata?.payment_id === world.hold.paymentId)).toHaveLength(1);
      expect((await standing(world)).instructions).toEqual(['close_transfer done', 'return_cash done']);
    });
  });

  it('is called for once more before the time is given away', async () => {
    await within(async (world) => {
      await world.sql(
        `update public.appointments a set hold_expires_at = now() + interval '23 hours'
         from public.payments p where p.appointment_id = a.id and p.id = $1`,
      );
      await world.settleAll();
      const mails = await world.sql<{ what: string }>(
        `select payload ->> 'what' as what from public.mail_outbox
         where kind = 'payment_awaited' and payload ->> 'appointmentId' = $1 order by created_at, 1`,
        [world.hold.id],
      );
      expect(mails.map(({ what }) => what)).toEqual(['promised', 'reminder']);
    });
  });

  it('ends when the patient cancels, and comes back', async () => {
    await within(async (world) => {
      await transferMoney(world.sessionId, 4_000);
      await world.settleAll();
      expect(await world.tries('patient', 'select public.cancel_appointment($1, 10000)')).toBe(true);
      await world.settleAll();
      expect(await standing(world)).toMatchObject({ appointment: 'cancelled', payment: 'expired' });
      expect(await cashOf(world)).toEqual({});
    });
  });
});

describe('the ways of paying', () => {
  const methodsOf = async (session: Parameters<typeof MoneyWorld.begin>[0], options: object) => {
    const world = await MoneyWorld.begin(session, options);
    return (await stripe.checkout.sessions.retrieve(world.sessionId)).payment_method_types;
  };

  it('follow the currency, the distance and the settings', async () => {
    await inTransaction(db, async (session) => {
      expect(await methodsOf(session, { away: 24 * 6 })).toEqual(['card', 'customer_balance']);
      expect(await methodsOf(session, { away: 24 * 4 })).toEqual(['card']);
      expect(await methodsOf(session, { currency: 'INR', amount: 80_000 })).toEqual(['card', 'upi']);
      await session.sql(
        `insert into public.payment_method_rules (method, currency, country_code, offered) values
           ('customer_balance', 'EUR', 'GB', false), ('upi', 'INR', '*', false)
         on conflict (method, currency, country_code) do update set offered = false`,
      );
      expect(await methodsOf(session, { away: 24 * 6 })).toEqual(['card']);
      expect(await methodsOf(session, { currency: 'INR', amount: 80_000 })).toEqual(['card']);
    });
  });

  it('by UPI pay at once, or are refused and tried again', async () => {
    await inTransaction(db, async (session) => {
      const world = await MoneyWorld.begin(session, { currency: 'INR', amount: 80_000 });
      await choose(world.sessionId, 'upi_declined');
      await world.settleAll();
      expect(await standing(world)).toMatchObject({ appointment: 'held', payment: 'pending' });
      await choose(world.sessionId, 'upi');
      await world.settleAll();
      expect(await standing(world)).toMatchObject({
        appointment: 'confirmed',
        payment: 'held',
        problems: [],
      });
    });
  });
});

describe('a currency with other decimals', () => {
  it.each([
    { currency: 'JPY', amount: 12_345, fee: 1_852, transfer: 10_493 },
    { currency: 'KWD', amount: 35_250, fee: 5_290, transfer: 29_960 },
  ])('is paid, refunded in part and released: $currency', async ({ currency, amount, fee, transfer }) => {
    await inTransaction(db, async (session) => {
      const world = await MoneyWorld.begin(session, { currency, amount });
      await pay(world.sessionId);
      await world.settleAll();
      await world.begins();
      await world.tries('doctor', `select public.complete_consultation($1, 'All well.', 'Private.')`);
      await world.tries('patient', 'select public.confirm_completion($1)');
      await world.settleAll();
      const [payment] = await world.sql(
        'select status, amount::int, fee_amount::int, released_amount::int from public.payments where id = $1',
      );
      expect(payment).toEqual({ status: 'released', amount, fee_amount: fee, released_amount: transfer });
      const { data } = await stripe.transfers.list({ transfer_group: `ect_${world.hold.paymentId}` });
      expect(data).toMatchObject([{ amount: transfer, currency: currency.toLowerCase() }]);
      expect((await standing(world)).problems).toEqual([]);
    });
  });

  it.each([
    { currency: 'JPY', amount: 12_345, half: 6_172 },
    { currency: 'KWD', amount: 35_250, half: 17_620 },
  ])('comes back by the terms that were shown: $currency', async ({ currency, amount, half }) => {
    await inTransaction(db, async (session) => {
      const world = await MoneyWorld.begin(session, { currency, amount, away: 50 });
      await pay(world.sessionId);
      await world.settleAll();
      expect(
        await world.tries('patient', 'select public.cancel_appointment($1, $2)', [world.hold.id, half]),
      ).toBe(true);
      await world.settleAll();
      expect(await standing(world)).toMatchObject({
        payment: 'partially_refunded',
        refunded: half,
        problems: [],
      });
    });
  });
});
