/** Doctors, patients and bookings of a test's own, so that no test depends on another or on the demonstration data. */
import type pg from 'pg';
import { agreeToAll } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';
import { stripe } from './calls.ts';

const PASSWORD = 'a-test-password-2026';
let made = 0;

export type Person = { id: string; email: string };
export type Doctor = Person & { accountId: string; visitTypeId: string };
export type Booking = { appointmentId: string; paymentId: string; startsAt: string };
export type Checkout = { sessionId: string; url: string; transferGroup: string };

async function makeUser(role: 'patient' | 'doctor', fullName: string, timeZone: string): Promise<Person> {
  const email = `${role}-${Date.now().toString(36)}-${(made += 1)}@example.org`;
  const { data, error } = await stack.service().auth.admin.createUser({
    email,
    password: PASSWORD,
    email_confirm: true,
    user_metadata: { role, full_name: fullName, time_zone: timeZone, locale: 'en' },
  });
  if (error) throw error;
  return { id: data.user.id, email };
}

/** A verified doctor in Istanbul who can be booked at any hour and paid. */
export async function makeDoctor(db: pg.Pool): Promise<Doctor> {
  const person = await makeUser('doctor', 'Dr. Elif Karaca', 'Europe/Istanbul');
  const accountId = `acct_seed_${person.id.replaceAll('-', '')}`;
  await db.query(
    `update public.doctors set slug = $2, display_name = 'Dr. Elif Karaca', headline = 'Surgeon', specialty = 'orthopaedics',
       languages = '{en,tr}', country_code = 'TR', city = 'Istanbul', verification = 'verified', licence_registry = 'TTB',
       licence_number = '12345', licence_country = 'TR', licence_valid_until = current_date + 365,
       licence_checked_on = current_date, notice_minutes = 0, slot_step_minutes = 30
     where id = $1`,
    [person.id, `dr-${person.id}`],
  );
  const { rows } = await db.query<{ id: string }>(
    `insert into public.visit_types (doctor_id, mode, minutes, amount, currency, position, active)
     values ($1, 'video', 30, 9500, 'EUR', 1, true) returning id`,
    [person.id],
  );
  await db.query(
    `insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
     select $1, day, '08:00', '20:00' from generate_series(1, 7) as day`,
    [person.id],
  );
  await expectOk(
    stack.service().rpc('set_payout_account', {
      p_doctor_id: person.id,
      p_stripe_account_id: accountId,
      p_transfers_status: 'active',
      p_requirements: {},
    }),
  );
  return { ...person, accountId, visitTypeId: rows[0]?.id ?? '' };
}

/** A patient in London who has given the first details. */
export async function makePatient(db: pg.Pool): Promise<Person> {
  const person = await makeUser('patient', 'Grace Adeyemi', 'Europe/London');
  await db.query(`update public.profiles set onboarded_at = now(), country_code = 'GB' where id = $1`, [
    person.id,
  ]);
  await db.query(`update public.patients set birth_date = '1990-04-12' where id = $1`, [person.id]);
  await agreeToAll(db, [person.id]);
  return person;
}

/** A client signed in as this person. */
export async function signedIn(person: Person) {
  const client = stack.visitor();
  const { error } = await client.auth.signInWithPassword({ email: person.email, password: PASSWORD });
  if (error) throw error;
  return client;
}

/** Holds the first free time that is at least five days away. */
export async function book(db: pg.Pool, patient: Person, doctor: Doctor): Promise<Booking> {
  const client = await signedIn(patient);
  const day = 86_400_000;
  const slots = await expectOk<{ starts_at: string }[]>(
    client.rpc('list_free_slots', {
      p_doctor_id: doctor.id,
      p_visit_type_id: doctor.visitTypeId,
      p_from: new Date(Date.now() + 5 * day).toISOString(),
      p_to: new Date(Date.now() + 8 * day).toISOString(),
    }),
  );
  const startsAt = slots[0]?.starts_at ?? '';
  const { rows } = await db.query<{ version: string }>(
    'select consent_version as version from public.platform_settings',
  );
  const held = await expectOk<{ id: string; paymentId: string }>(
    client.rpc('book_appointment', {
      p_visit_type_id: doctor.visitTypeId,
      p_starts_at: startsAt,
      p_reason: 'Something private that must never be told to anybody by mail.',
      p_consent_version: rows[0]?.version,
      p_time_zone: 'Europe/London',
    }),
  );
  return { appointmentId: held.id, paymentId: held.paymentId, startsAt };
}

type Ticket = {
  attempt: number;
  amount: number;
  currency: string;
  idempotencyKey: string;
  expiresAt: number;
  transferGroup: string;
};

/** Opens the page at Stripe, as the application does. */
export async function openCheckout(patient: Person, booking: Booking): Promise<Checkout> {
  const client = await signedIn(patient);
  const ticket = await expectOk<Ticket>(
    client.rpc('begin_checkout', { p_appointment_id: booking.appointmentId }),
  );
  const metadata = { payment_id: booking.paymentId, appointment_id: booking.appointmentId };
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      client_reference_id: booking.paymentId,
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
      success_url: `${stack.appUrl}/return`,
      cancel_url: `${stack.appUrl}/cancel`,
    },
    { idempotencyKey: ticket.idempotencyKey },
  );
  await expectOk(
    stack.service().rpc('attach_checkout_session', {
      p_payment_id: booking.paymentId,
      p_attempt: ticket.attempt,
      p_session_id: session.id,
      p_url: session.url,
    }),
  );
  return { sessionId: session.id, url: session.url ?? '', transferGroup: ticket.transferGroup };
}

/** The data of an answer, or its error as an exception. */
export async function expectOk<T>(
  call: PromiseLike<{ data: unknown; error: { message: string; details?: string } | null }>,
): Promise<T> {
  const { data, error } = await call;
  if (error) throw new Error(`${error.message} ${error.details ?? ''}`);
  return data as T;
}
