import { book, inHours, tryBook, type Case } from './booking.ts';
import { makeDoctor, makePatient, type TestDoctor } from './people.ts';
import type { Session } from './session.ts';

/** A doctor and a patient with a paid appointment between them. */
export async function paid(session: Session) {
  const booking: Case = {
    doctor: await makeDoctor(session),
    patientId: await makePatient(session),
    startsAt: inHours(48),
  };
  const { id, reference } = await book(session, booking);
  await session.sql(
    `update public.appointments set status = 'confirmed', confirmed_at = now() where id = $1`,
    [id],
  );
  await session.sql(`update public.payments set status = 'held', held_at = now() where appointment_id = $1`, [
    id,
  ]);
  return { ...booking, appointmentId: id, reference };
}

/** What a new patient hears who wants to book this doctor: `booked`, or the code. */
export async function triesToBook(session: Session, doctor: TestDoctor): Promise<string> {
  const outcome = await tryBook(session, {
    doctor,
    patientId: await makePatient(session),
    startsAt: inHours(72),
  });
  return outcome.ok ? 'booked' : outcome.message;
}
