/** Webhooks: how many events a second are accepted, and payments settled, beside bare inserts of the same rows. */
import type pg from 'pg';
import Stripe from 'stripe';
import type { Stack } from '../../supabase/local/index.ts';

const EVENTS = 400;
const AT_ONCE = 8;

export type Webhooks = {
  /** Events whose effect is nothing, such as those of other parts of Stripe. */
  accepted: number;
  /** Events that confirm a payment: fetched again at Stripe, booked, mails queued. */
  settled: number;
  /** Rows of `stripe_events` alone, over the same number of connections. */
  inserts: number;
  failed: number;
};

async function rate<T>(items: readonly T[], work: (item: T) => Promise<boolean>) {
  let next = 0;
  let failed = 0;
  const started = performance.now();
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined && !(await work(item))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { perSecond: (items.length - failed) / ((performance.now() - started) / 1000), failed };
}

const eventOf = (type: string, object: Record<string, unknown>) => ({
  id: `evt_bench_${crypto.randomUUID()}`,
  object: 'event',
  type,
  api_version: Stripe.API_VERSION,
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  data: { object },
});
type Event = ReturnType<typeof eventOf>;

function clientOf(stack: Stack): Stripe {
  const url = new URL(stack.urls.stripe);
  return new Stripe(stack.env.STRIPE_SECRET_KEY ?? '', {
    host: url.hostname,
    port: url.port,
    protocol: 'http',
    telemetry: false,
  });
}

async function deliver(stack: Stack, stripe: Stripe, event: Event): Promise<boolean> {
  const payload = JSON.stringify(event);
  const secret = stack.env.STRIPE_WEBHOOK_SECRET ?? '';
  const response = await fetch(`${stack.urls.api}/functions/v1/stripe-webhook`, {
    method: 'POST',
    headers: { 'stripe-signature': await stripe.webhooks.generateTestHeaderStringAsync({ payload, secret }) },
    body: payload,
  });
  await response.body?.cancel();
  return response.ok;
}

async function control(stack: Stack, operation: string, input: unknown): Promise<void> {
  const response = await fetch(`${stack.urls.stripe}/control/api/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${operation}: ${response.status} ${await response.text()}`);
}

/** Unpaid copies of a booking, each far away from the others, with a page at Stripe that has been paid. */
async function paidPages(stack: Stack, stripe: Stripe, database: pg.Pool): Promise<Event[]> {
  const { rows } = await database.query<{ id: string; amount: number; currency: string; group: string }>(
    `with source as (select a.* from public.appointments a where a.status = 'confirmed' limit 1), copies as (
       insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
         patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at, hold_expires_at)
       select private.new_reference(), patient_id, doctor_id, visit_type_id, mode, 'held', at.t, at.t + interval '30 minutes',
         tstzrange(at.t, at.t + interval '30 minutes'), patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms,
         consent_version, consented_at, now() + interval '1 hour'
       from source cross join lateral (
         select date_trunc('hour', now()) + interval '400 days' + make_interval(hours => n) as t from generate_series(1, $1) as n) as at
       returning *)
     insert into public.payments (id, appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, transfer_group)
     select g.id, c.id, c.patient_id, c.doctor_id, c.amount, c.currency, 1500, private.fee_of(c.amount, c.currency, 1500), 'ect_' || g.id
     from copies c cross join lateral (select gen_random_uuid() as id where c.id is not null) as g
     returning id, amount::int, currency, transfer_group as group`,
    [EVENTS],
  );
  const events: Event[] = [];
  await rate(rows, async ({ id, amount, currency, group }) => {
    const metadata = { payment_id: id };
    const page = await stripe.checkout.sessions.create({
      mode: 'payment',
      client_reference_id: id,
      metadata,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: currency.toLowerCase(),
            unit_amount: amount,
            product_data: { name: 'Consultation' },
          },
        },
      ],
      payment_intent_data: { metadata, transfer_group: group },
      success_url: stack.urls.api,
    });
    await control(stack, 'payCheckout', {
      session: page.id,
      choice: 'card',
      payer: { email: 'bench@example.org' },
    });
    events.push(eventOf('checkout.session.completed', { id: page.id, object: 'checkout.session' }));
    return true;
  });
  return events;
}

/** The rows that the events leave, and nothing else. */
const insert = (database: pg.Pool) => async (event: Event) => {
  await database.query(
    `insert into public.stripe_events (id, type, api_version, created, payload, subject, status, processed_at)
     values ($1, $2, $3, now(), $4, $5, 'ignored', now())`,
    [event.id, event.type, event.api_version, JSON.stringify(event), String(event.data.object.id)],
  );
  return true;
};

export async function measureWebhooks(stack: Stack, database: pg.Pool): Promise<Webhooks> {
  const stripe = clientOf(stack);
  await control(stack, 'setWebhookMode', { drop: -1 });
  const settling = await paidPages(stack, stripe, database);
  const unknown = () =>
    Array.from({ length: EVENTS }, (_, n) =>
      eventOf('customer.updated', { id: `cus_${n}`, object: 'customer' }),
    );
  const send = (event: Event) => deliver(stack, stripe, event);
  await rate(unknown().slice(0, 50), send);
  const accepted = await rate(unknown(), send);
  const settled = await rate(settling, send);
  const inserts = await rate(unknown(), insert(database));
  await control(stack, 'resetWebhookMode', {});
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from public.stripe_events where id = any ($1) and status = 'processed'`,
    [settling.map(({ id }) => id)],
  );
  const unsettled = settling.length - (rows[0]?.count ?? 0);
  return {
    accepted: accepted.perSecond,
    settled: settled.perSecond,
    inserts: inserts.perSecond,
    failed: accepted.failed + unsettled,
  };
}
