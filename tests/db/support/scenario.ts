import { book, checkOut, makeCase, moveToNow } from './booking.ts';
import { makeAdmin, makeDoctor, makePatient } from './people.ts';
import { opens, share } from './records.ts';
import { anon, service, proven, user, type Actor, type Session } from './session.ts';
import { claim, complete, event, ingest, paidSession, stripeId } from './stripe.ts';

/** The people of the access matrix. `patient` and `doctor` own the rows, the others are strangers to them. */
export const ACTORS = [
  'anon',
  'patient',
  'otherPatient',
  'doctor',
  'otherDoctor',
  'admin',
  'service',
] as const;
export type ActorName = (typeof ACTORS)[number];

export type Scenario = { actors: Record<ActorName, Actor>; ids: Record<string, string> };

/** One visit from booking to payout and review, so that every table holds a row of these people. */
export async function makeScenario(session: Session): Promise<Scenario> {
  const visit = await makeCase(session);
  const { doctor, patientId } = visit;
  const otherPatient = await makePatient(session);
  const otherDoctor = await makeDoctor(session);
  const admin = await makeAdmin(session);

  const hold = await checkOut(session, visit);
  const chargeId = stripeId('ch');
  const paid = paidSession({ ...hold, amount: 10_000, chargeId });
  await ingest(session, event('checkout.session.completed', paid));
  await moveToNow(session, hold.id);
  await session.as(user(doctor.id), 'select public.complete_consultation($1, $2, $3)', [
    hold.id,
    'All well.',
    'Private.',
  ]);
  await session.as(user(patientId), 'select public.confirm_completion($1)', [hold.id]);
  await session.as(service, 'select public.enqueue_due_releases()');
  for (const { id } of await claim(session, hold.paymentId)) await complete(session, id, stripeId('tr'));
  const dispute = { id: stripeId('dp'), charge: chargeId, amount: 10_000, currency: 'eur', status: 'won' };
  await ingest(session, event('charge.dispute.closed', dispute));
  const refund = { id: stripeId('re'), charge: chargeId, amount: 100, currency: 'eur', status: 'succeeded' };
  await ingest(session, event('refund.created', refund));
  await session.as(service, 'select public.number_money_documents()');
  const later = await book(session, {
    ...visit,
    startsAt: new Date(Date.parse(visit.startsAt) + 86_400_000).toISOString(),
  });

  await session.as(user(patientId), 'select public.renew_calendar_feed()');
  await session.as(user(patientId), `select public.set_notification_preferences('{}', '{}')`);
  await session.sql(
    `select private.ingest_postmark_event('scenario', 'hard_bounce', 'scenario@bounced.example.org', 'HardBounce', now())`,
  );
  await session.as(user(patientId), `select public.claim_idempotency_key('key', repeat('0', 64))`);
  const wants = JSON.stringify([{ class: 'read', scope: 'account', key: '0'.repeat(32), wanted: 1 }]);
  await session.as(service, 'select public.take_tokens($1)', [wants]);
  await session.sql(`insert into private.appointment_reminders values ($1, now(), 'day')`, [hold.id]);

  // What the consultation leaves behind when a guest came along and more is to follow; the draft as of one that runs.
  await session.sql(
    `with draft as (
       insert into public.consultation_drafts (consultation_id, doctor_id, private_note)
       select c.id, c.doctor_id, 'Draft.' from public.consultations c where c.appointment_id = $1
     ), entry as (
       insert into public.room_entries (appointment_id, starts_at, entrant, patient_id, doctor_id) values ($1, now(), 'patient', $2, $3)
     ), guest as (
       insert into public.consultation_guests (appointment_id, patient_id, doctor_id, invited_by, name, email, role)
       values ($1, $2, $3, $2, 'Guest Example', 'guest@example.org', 'relative') returning id
     ), link as (
       insert into private.guest_links (token_hash, guest_id) select 'scenario', id from guest
     ), refused as (
       insert into private.refused_addresses (email_hash) values ('scenario')
     )
     insert into public.follow_up_proposals (appointment_id, patient_id, doctor_id, visit_type_id, starts_at)
     values ($1, $2, $3, $4, now() + interval '20 days')`,
    [hold.id, patientId, doctor.id, doctor.visitTypeId],
  );

  await session.sql(
    `insert into public.no_show_reports (appointment_id, patient_id, doctor_id, absent, state, contest_until, contest_text)
     values ($1, $2, $3, 'patient', 'withdrawn', now(), 'Private words.')`,
    [hold.id, patientId, doctor.id],
  );
  await session.sql(
    `insert into public.problem_reports (appointment_id, payment_id, patient_id, doctor_id, kind, body, state, answer_until, decided_at)
     values ($1, $4, $2, $3, 'technical', 'Private words.', 'withdrawn', now(), now())`,
    [hold.id, patientId, doctor.id, hold.paymentId],
  );
  const waitlistEntryId = await session.value<string>(
    user(patientId),
    `select public.join_waitlist($1, null, current_date, current_date + 30, '{}', '{}', 'UTC')`,
    [doctor.visitTypeId],
  );
  await session.sql(
    `insert into public.waitlist_offers (entry_id, patient_id, doctor_id, starts_at, ends_at, blocked, state, expires_at, ended_at)
     select $1, $2, $3, t.at, t.at + interval '30 minutes', tstzrange(t.at, t.at + interval '30 minutes'), 'declined', t.at, now()
     from (select now() + interval '9 days' as at) as t`,
    [waitlistEntryId, patientId, doctor.id],
  );
  await session.sql(
    `insert into private.freed_times (doctor_id, during) values ($1, tstzrange(now(), now() + interval '1 hour'))`,
    [doctor.id],
  );

  const [more] = await session.sql<Record<string, string>>(
    `with review as (
       insert into public.reviews (appointment_id, doctor_id, patient_id, author_initial, author_country, rating, body)
       values ($1, $2, $3, 'Ada E.', 'GB', 5, 'Good.') returning id
     ), version as (
       insert into public.review_versions (review_id, version, patient_id, rating, body) select id, 1, $3, 4, 'Good enough.' from review
     ), report as (
       insert into public.review_reports (review_id, reporter_id, reason) select id, $2, 'other' from review
     ), rule as (
       select id from public.availability_rules where doctor_id = $2 limit 1
     ), exception as (
       insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at)
       values ($2, 'off', now() + interval '300 days', now() + interval '301 days') returning id
     ), mail as (
       select id from public.mail_outbox where recipient_id = $3 limit 1
     ), consultation as (
       select id from public.consultations where appointment_id = $1
     ), record as (
       insert into public.medical_records (patient_id, title, file_name, media_type, bytes, sha256)
       values ($3, 'Blood test', 'blood.pdf', 'application/pdf', 4, repeat('a', 64)) returning id
     ), book as (
       select t.id, e.id as entry from public.ledger_transactions t join public.ledger_entries e on e.transaction_id = t.id
       where t.payment_id = $4 limit 1
     )
     select review.id as "reviewId", rule.id as "ruleId", exception.id as "exceptionId", mail.id as "mailId", record.id as "recordId",
       consultation.id as "consultationId", book.id as "ledgerTransactionId", book.entry::text as "ledgerEntryId",
       (select i.id from public.payment_instructions i where i.payment_id = $4 limit 1) as "instructionId"
     from review, rule, exception, mail, record, consultation, book`,
    [hold.id, doctor.id, patientId, hold.paymentId],
  );
  await session.sql(
    `update public.medical_records set state = 'stored', scan_status = 'clean', storage_key = patient_id || '/' || id where id = $1`,
    [more?.recordId],
  );
  await session.sql('insert into private.record_scans (record_id) values ($1)', [more?.recordId]);
  await session.sql(
    `with later as (insert into public.onboarding_later (user_id, step) values ($1, 'photo')),
       photo as (insert into public.photos (user_id) values ($1))
     insert into public.licence_documents (doctor_id, file_name, media_type, bytes, sha256)
     values ($2, 'licence.pdf', 'application/pdf', 4, repeat('a', 64))`,
    [patientId, doctor.id],
  );
  await session.as(user(patientId), 'select public.save_patient_health($1)', [
    JSON.stringify({ allergies: 'Penicillin' }),
  ]);
  await session.sql(
    `with code as (insert into private.recovery_codes (user_id, code_hash) values ($1, sha256('code'))),
       tries as (insert into private.recovery_code_tries (user_id) values ($1))
     insert into private.session_devices (session_id, user_id, browser) values (gen_random_uuid(), $1, 'Firefox')`,
    [doctor.id],
  );
  await session.sql('insert into public.account_deletions (user_id) values ($1)', [otherDoctor.id]);
  await session.sql(`insert into public.account_suspensions (user_id, reason) values ($1, 'A test')`, [
    patientId,
  ]);
  await session.sql(
    `with told as (insert into private.licence_reminders (doctor_id, valid_until, days) values ($1, current_date, 60))
     insert into public.doctor_checks (doctor_id, kind, place, result) values ($1, 'licence', 'gmc-uk.org', 'confirmed')`,
    [doctor.id],
  );
  await session.sql(
    `insert into public.administrator_alerts (what, count, dedupe_key) values ('dispute', 1, 'scenario')`,
  );
  const access = await seedSharing(session, {
    patientId,
    doctorId: doctor.id,
    admin,
    appointmentId: hold.id,
    recordId: more?.recordId ?? '',
  });
  const [run] = await session.as<{ id: string }>(
    service,
    `select public.begin_reconciliation('window') ->> 'runId' as id`,
  );
  const finding = { kind: 'not_ordered', objectType: 'refund', objectId: refund.id, state: 'open' };
  await session.as(service, `select public.finish_reconciliation($1, $2, '{}', '{}', true)`, [
    run?.id,
    JSON.stringify([finding]),
  ]);
  return {
    actors: {
      anon,
      patient: user(patientId),
      otherPatient: user(otherPatient),
      doctor: user(doctor.id),
      otherDoctor: user(otherDoctor.id),
      admin: proven(admin),
      service,
    },
    ids: {
      ...more,
      waitlistEntryId,
      ...access,
      patientId,
      otherPatientId: otherPatient,
      doctorId: doctor.id,
      otherDoctorId: otherDoctor.id,
      visitTypeId: doctor.visitTypeId,
      appointmentId: hold.id,
      laterAppointmentId: later.id,
      paymentId: hold.paymentId,
      chargeId,
      refundId: refund.id,
      disputeId: dispute.id,
      runId: run?.id ?? '',
    },
  };
}

type Sharing = Record<'patientId' | 'doctorId' | 'admin' | 'appointmentId' | 'recordId', string>;

/** A shared file that was read, one that was asked for, and an administrator who looked. */
async function seedSharing(session: Session, ids: Sharing): Promise<Record<string, string>> {
  const { patientId, doctorId, admin, appointmentId, recordId } = ids;
  await share(session, { patientId, records: [recordId], appointmentId });
  await opens(session, doctorId, recordId);
  const ask = 'select public.ask_for_record($1, $2)';
  const requestId = await session.value<string>(user(doctorId), ask, [appointmentId, 'The last X-ray.']);
  const reason = 'Patient wrote to support, case 42.';
  const glass = 'select public.break_glass($1, $2)';
  const breakGlassId = await session.value<string>(proven(admin), glass, [
    `${patientId}@test.example.org`,
    reason,
  ]);
  const exportId = await session.value<string>(user(patientId), 'select public.request_record_export()');
  await session.as(user(patientId), 'select public.note_record_origin($1, $2)', [
    recordId,
    JSON.stringify([{ system: 'https://clinic.example', value: 'X1' }]),
  ]);
  return { requestId, breakGlassId, exportId };
}
