import { afterAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { makeDoctor } from '../functions/support/people.ts';
import { appointments, asPerson, expectValue, payments } from './support/use-cases.ts';
import { aboutToBegin, paid, statusOf } from './support/visits.ts';

const db = stack.database(2);
afterAll(() => db.end());

const TEXTS = { privateNote: 'Meniscus, ask for an MRI.', sharedSummary: 'No operation for now.' };
const code = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;

describe('a consultation', () => {
  it('is begun, written down and ended by its doctor; the patient reads the summary only then', async () => {
    const visit = await aboutToBegin(db);
    const doctor = await asPerson(visit.doctor.email);
    const patient = await asPerson(visit.patient.email);

    expect(code(await appointments.startConsultation(doctor, visit.id))).toBe('ok');
    expect(code(await appointments.saveConsultation(doctor, visit.id, TEXTS))).toBe('ok');
    expect(await appointments.getAppointment(doctor, visit.id)).toMatchObject({
      viewer: 'doctor',
      note: { privateNote: TEXTS.privateNote },
      consultation: { status: 'in_progress', sharedSummary: TEXTS.sharedSummary },
    });
    expect(await appointments.getAppointment(patient, visit.id)).toMatchObject({
      viewer: 'patient',
      note: null,
      payment: { feeAmount: null },
      consultation: { sharedSummary: null },
    });

    expect(code(await appointments.completeConsultation(doctor, visit.id, TEXTS))).toBe('ok');
    const seen = await appointments.getAppointment(patient, visit.id);
    expect(seen).toMatchObject({ status: 'completed', consultation: { sharedSummary: TEXTS.sharedSummary } });
    expect(JSON.stringify(seen)).not.toContain('Meniscus');
    const { appointments: summaries } = await appointments.listSummaries(patient, null);
    expect(summaries.map(({ id }) => id)).toEqual([visit.id]);
  });

  it('is refused with a reason, and to everybody else as if it did not exist', async () => {
    const early = await paid(db);
    const doctor = await asPerson(early.doctor.email);
    expect(code(await appointments.startConsultation(doctor, early.id))).toBe('too_early');
    const stranger = await asPerson((await makeDoctor(db)).email);
    const patient = await asPerson(early.patient.email);
    for (const as of [stranger, patient]) {
      expect(code(await appointments.startConsultation(as, early.id))).toBe('not_found');
      expect(code(await appointments.completeConsultation(as, early.id, TEXTS))).toBe('not_found');
    }
    expect(await appointments.getAppointment(stranger, early.id)).toBeNull();
    expect(code(await appointments.confirmCompletion(patient, early.id))).toBe('wrong_state');
  });

  it('does not end without a summary, nor twice', async () => {
    const visit = await aboutToBegin(db);
    const doctor = await asPerson(visit.doctor.email);
    const end = (sharedSummary: string) =>
      appointments.completeConsultation(doctor, visit.id, { ...TEXTS, sharedSummary });
    expect(code(await end(''))).toBe('summary_missing');
    expect(code(await end('x'.repeat(20_001)))).toBe('text_too_long');
    expect(code(await end('All is well.'))).toBe('ok');
    expect(code(await end('Something else.'))).toBe('wrong_state');
  });

  it('shows the way to the room from a quarter of an hour before, and its address at the door alone', async () => {
    const [later, soon] = [await paid(db), await aboutToBegin(db)];
    const patient = await asPerson(soon.patient.email);
    const early = await asPerson(later.patient.email);
    expect((await appointments.getAppointment(early, later.id))?.roomUrl).toBeNull();
    expect(expectValue(await appointments.enterRoom(early, later.id))).toMatchObject({
      state: 'early',
      url: null,
    });
    const open = await appointments.getAppointment(patient, soon.id);
    expect(open?.roomUrl).toBe(`/appointments/${soon.id}/room`);
    expect(JSON.stringify(open)).not.toMatch(/ecuretrip-[0-9a-f]/);
    const door = expectValue(await appointments.enterRoom(patient, soon.id));
    expect(door.url).toMatch(/^https:\/\/meet\.jit\.si\/ecuretrip-[0-9a-f]{32}$/);
    expect(code(await appointments.enterRoom(early, soon.id))).toBe('not_found');
  });
});

describe("the patient's word", () => {
  it('lets the money go at once, and the doctor sees it coming and come', async () => {
    const visit = await aboutToBegin(db);
    const [doctor, patient] = [await asPerson(visit.doctor.email), await asPerson(visit.patient.email)];
    expectValue(await appointments.completeConsultation(doctor, visit.id, TEXTS));
    await stack.runJob('settle-payments');
    expect(await statusOf(db, visit.id)).toEqual(['completed', 'held']);
    expect(await payments.sumDue(doctor, visit.doctor.id)).toEqual([{ amount: 8075, currency: 'EUR' }]);
    expect(await payments.sumPaid(patient, visit.patient.id)).toEqual([
      { currency: 'EUR', held: 9500, released: 0, refunded: 0 },
    ]);

    expectValue(await appointments.confirmCompletion(patient, visit.id));
    await eventually(async () => {
      await stack.runJob('settle-payments');
      expect(await statusOf(db, visit.id)).toEqual(['completed', 'released']);
    });
    expect(await payments.sumDue(doctor, visit.doctor.id)).toEqual([]);
    const { earnings } = await payments.listEarnings(doctor);
    expect(earnings).toMatchObject([
      { appointmentId: visit.id, amount: 9500, feeAmount: 1425, releasedAmount: 8075, status: 'released' },
    ]);
    const day = await appointments.getDoctorDay(doctor, null);
    expect(day?.money).toMatchObject([{ currency: 'EUR', heldNet: 0, released: 8075 }]);
  });
});
