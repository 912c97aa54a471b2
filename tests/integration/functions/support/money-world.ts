/**
 * One booking's money, moved by the real worker, webhooks and reconciliation between Stripe's stand-in and a database
 * transaction that is rolled back at the end. Only the HTTP between functions and database is left out.
 */
import type Stripe from 'stripe';
import type { Rpc } from '../../../../supabase/functions/_shared/db.ts';
import { settleInstructions } from '../../../../supabase/functions/_shared/payments/settle.ts';
import { reconcile } from '../../../../supabase/functions/_shared/reconcile/reconcile.ts';
import { recheck } from '../../../../supabase/functions/_shared/reconcile/recheck.ts';
import { toEvent } from '../../../../supabase/functions/_shared/stripe/events.ts';
import { ingestStripeEvent } from '../../../../supabase/functions/_shared/stripe/ingest.ts';
import { createTestLog } from '../../../../supabase/functions/_shared/testing/fake-queue.ts';
import { book, makeCase, moveToNow, type Case, type Hold, type Ticket } from '../../../db/support/booking.ts';
import type { DoctorOptions } from '../../../db/support/people.ts';
import { makeProvenAdmin } from '../../../db/support/money-decisions.ts';
import { service, user, type Actor, type Session } from '../../../db/support/session.ts';
import { stripe } from './calls.ts';

export type Crash = 'none' | 'before_recording' | 'after_recording';

const JSON_ARGUMENTS = new Set([
  'p_account',
  'p_balance',
  'p_event',
  'p_object',
  'p_result',
  'p_findings',
  'p_counts',
]);
const SETS = new Set(['claim_instructions']);

/** The service role's calls, as SQL in the test's own transaction. */
export function createRpc(session: Session): Rpc {
  return async (name, args = {}) => {
    const names = Object.keys(args);
    const values = names.map((key) => (JSON_ARGUMENTS.has(key) ? JSON.stringify(args[key]) : args[key]));
    const call = `public.${name}(${names.map((key, index) => `${key} => $${index + 1}`).join(', ')})`;
    const sql = SETS.has(name)
      ? `select coalesce(jsonb_agg(r), '[]') as value from ${call} as r`
      : `select ${call} as value`;
    const outcome = await session.attempt<{ value: unknown }>(service, sql, values, true);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`);
    return outcome.rows[0]?.value ?? null;
  };
}

export class MoneyWorld {
  /** Told by Stripe and not delivered yet, the oldest first. */
  waiting: Stripe.Event[] = [];
  /** Never delivered, but for what only its event can tell. */
  lost: Stripe.Event[] = [];
  private readonly rpc: Rpc;
  private readonly log = createTestLog();
  private newest: string | undefined;
  private admin: Actor | undefined;
  private readonly began = new Date(Date.now() - 1000).toISOString();

  private constructor(
    readonly session: Session,
    readonly visit: Case,
    readonly hold: Hold,
    readonly sessionId: string,
  ) {
    this.rpc = createRpc(session);
  }

  /** A hold whose page at Stripe is open; `away`: hours until the appointment. */
  static async begin(
    session: Session,
    { away = 24 * 5 + 1, ...doctor }: DoctorOptions & { away?: number } = {},
  ): Promise<MoneyWorld> {
    // What other tests left to be done is not this test's work.
    await session.sql(
      `update public.payment_instructions set run_after = 'infinity', locked_until = 'infinity' where status in ('pending', 'running')`,
    );
    const newest = (await stripe.events.list({ limit: 1 })).data[0]?.id;
    const visit = await makeCase(session, doctor, away);
    await session.sql(
      `update public.doctor_payout_accounts set stripe_account_id = 'acct_seed_' || replace(doctor_id::text, '-', ''),
         transfers_status = 'active' where doctor_id = $1`,
      [visit.doctor.id],
    );
    const hold = await book(session, visit);
    const ticket = await session.value<
      Ticket & {
        amount: number;
        currency: string;
        expiresAt: number;
        transferGroup: string;
        methods: string[];
        bankTransfer: object | null;
      }
    >(user(visit.patientId), 'select public.begin_checkout($1)', [hold.id]);
    const metadata = { payment_id: hold.paymentId, appointment_id: hold.id };
    const customer = ticket.bankTransfer ? await stripe.customers.create({ metadata }) : null;
    const page = await stripe.checkout.sessions.create({
      mode: 'payment',
      allowed_payment_method_types: ticket.methods,
      ...(customer ? { customer: customer.id } : {}),
      client_reference_id: hold.paymentId,
      metadata,
      expires_at: ticket.expiresAt,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: ticket.currency.toLowerCase(),
            unit_amount: ticket.amount,
            product_data: { name: 'Consultation' },
          },
        },
      ],
      payment_intent_data: { metadata, transfer_group: ticket.transferGroup },
      success_url: 'https://example.org',
    });
    await session.as(service, 'select public.attach_checkout_session($1, $2, $3, $4, $5)', [
      hold.paymentId,
      ticket.attempt,
      page.id,
      page.url,
      customer?.id ?? null,
    ]);
    const world = new MoneyWorld(session, visit, hold, page.id);
    world.newest = newest;
    return world;
  }

  /** An act of a person; what the rules refuse changes nothing. */
  async tries(
    who: 'patient' | 'doctor' | 'admin' | 'service',
    sql: string,
    values: unknown[] = [this.hold.id],
  ) {
    return (await this.session.attempt(await this.actorOf(who), sql, values, true)).ok;
  }

  private async actorOf(who: 'patient' | 'doctor' | 'admin' | 'service'): Promise<Actor> {
    if (who === 'service') return service;
    if (who === 'admin') return (this.admin ??= await makeProvenAdmin(this.session));
    return user(who === 'patient' ? this.visit.patientId : this.visit.doctor.id);
  }

  sql<T extends Record<string, unknown>>(
    text: string,
    values: unknown[] = [this.hold.paymentId],
  ): Promise<T[]> {
    return this.session.sql<T>(text, values);
  }

  /** What is booked and ordered, as one text: the same text, nothing has happened. */
  async standing(): Promise<string> {
    const [row] = await this.sql<{ text: string }>(
      `select concat_ws(' ', p.status, p.refunded_amount, p.released_amount, p.reversed_amount,
         (select count(*) from public.ledger_transactions t where t.payment_id = p.id),
         (select string_agg(i.id::text || i.status::text, ',' order by i.id) from public.payment_instructions i where i.payment_id = p.id),
         (select string_agg(r.id || r.status::text, ',' order by r.id) from public.payment_refunds r where r.payment_id = p.id)) as text
       from public.payments p where p.id = $1`,
    );
    return row?.text ?? '';
  }

  begins = () => moveToNow(this.session, this.hold.id);

  /** Events that Stripe has told since the last look. */
  async listen(): Promise<void> {
    const events: Stripe.Event[] = [];
    const after = this.newest ? { ending_before: this.newest } : {};
    for await (const event of stripe.events.list({ limit: 100, ...after })) events.push(event);
    const byAge = this.newest ? events : events.reverse();
    this.newest = byAge.at(-1)?.id ?? this.newest;
    this.waiting.push(...byAge);
  }

  /** Everything that Stripe has to tell is told, and the worker does what follows, until nothing is left. */
  async settleAll(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.listen();
      for (const event of this.waiting.splice(0))
        if (!(await this.deliver(event))) throw new Error(`${event.type} was not taken`);
      await this.letTimePass();
      await this.work();
    }
  }

  /** Any fault is answered with a 500, so that Stripe tells it again. */
  async deliver(event: Stripe.Event): Promise<boolean> {
    const deps = { stripe, rpc: this.rpc, log: this.log, apiVersion: event.api_version ?? '' };
    try {
      await ingestStripeEvent(deps, toEvent(event));
      return true;
    } catch {
      return false;
    }
  }

  /** One run of the worker, which may die just before or just after it has recorded its first effect. */
  async work(crash: Crash = 'none'): Promise<void> {
    let dead = false;
    const rpc: Rpc = async (name, args) => {
      if (dead) throw new Error('the worker is dead');
      if (name !== 'complete_instruction' || crash === 'none') return this.rpc(name, args);
      dead = true;
      if (crash === 'after_recording') await this.rpc(name, args);
      throw new Error('the worker died');
    };
    await this.rpc('expire_holds');
    await this.rpc('remind_of_awaited');
    await this.rpc('settle_no_shows');
    await this.rpc('enqueue_due_releases');
    const deps = { stripe, rpc, log: this.log, isSpent: () => dead };
    await settleInstructions(deps).catch(() => undefined);
  }

  /** The next try is due, and leases of the dead have lapsed. */
  letTimePass = () =>
    this.sql(
      `update public.payment_instructions set run_after = now() - interval '1 second', locked_until = now() - interval '1 second'
       where payment_id = $1 and status in ('pending', 'running')`,
    );

  /** What the standing work asks Stripe again, as if it had not done so for hours. */
  async recheck(): Promise<void> {
    await this.sql(
      `update public.payments set created_at = now() - interval '7 hours', cash_checked_at = null where id = $1`,
    );
    await recheck({ stripe, rpc: this.rpc, log: this.log });
  }

  reconcile = () =>
    reconcile({ stripe, rpc: this.rpc, log: this.log }, { scope: 'window', since: this.began });
}
