import { describe, expect, it } from 'vitest';
import { appointments } from '~/messages/en/appointments';
import { doctorHistory, patientHistory } from './history';

const events = ['held', 'checkout_started', 'checkout_expired', 'confirmed', 'rescheduled'].map(
  (kind, i) => ({
    kind,
    createdAt: `2026-11-24T14:0${i}:00Z`,
  }),
);

describe('patientHistory', () => {
  it('tells the newest first, and a kind without a word as a change', () => {
    expect(patientHistory(events).map(({ word }) => word)).toEqual([
      'other',
      'confirmed',
      'checkout_started',
      'held',
    ]);
    expect(patientHistory(events)[0]?.at).toBe('2026-11-24T14:04:00Z');
  });
});

describe('doctorHistory', () => {
  it('leaves out how the patient paid', () => {
    expect(doctorHistory(events).map(({ word }) => word)).toEqual(['other', 'confirmed', 'held']);
  });

  it('has words for everything it tells', () => {
    for (const { word } of doctorHistory(events)) expect(appointments.events.doctor[word]).toBeTruthy();
  });
});
