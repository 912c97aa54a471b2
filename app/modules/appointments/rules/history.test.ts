import { describe, expect, it } from 'vitest';
import { appointments } from '~/messages/en/appointments';
import type { VisitEvent } from '../acts-schema';
import { doctorHistory, patientHistory } from './history';

const event = (kind: string, i: number, change: Partial<VisitEvent> = {}): VisitEvent => ({
  kind,
  createdAt: `2026-11-24T14:0${i}:00Z`,
  actor: 'system',
  data: {},
  ...change,
});
const events = ['held', 'checkout_started', 'checkout_expired', 'confirmed', 'repainted'].map((kind, i) =>
  event(kind, i),
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

  it('does not say that nothing was taken once a part of a bank transfer had arrived', () => {
    const kinds = ['payment_attempt_failed', 'checkout_awaiting', 'payment_part_arrived'];
    const failed = [...kinds, 'payment_attempt_failed', 'checkout_failed'].map((kind, i) => event(kind, i));
    expect(patientHistory(failed).map(({ word }) => word)).toEqual(['checkout_failed', ...kinds.reverse()]);
  });

  it('says who did what, from where each stands', () => {
    const moved = [event('moved', 0, { actor: 'doctor', data: { from: 'a', to: 'b' } })];
    expect(patientHistory(moved)[0]).toMatchObject({ word: 'moved_other', facts: { from: 'a', to: 'b' } });
    expect(doctorHistory(moved)[0]?.word).toBe('moved_me');
  });

  it('says of a no-show who was absent, not who settled it', () => {
    const settled = [event('no_show_settled', 0, { data: { absent: 'doctor' } })];
    expect(patientHistory(settled)[0]?.word).toBe('no_show_settled_other');
    expect(doctorHistory(settled)[0]?.word).toBe('no_show_settled_me');
  });

  it('takes nothing from data but what it can name', () => {
    const odd = [event('cancelled', 0, { data: { refund: '95', from: 7, rest: 100, ip: '192.0.2.1' } })];
    expect(patientHistory(odd)[0]?.facts).toEqual({ rest: 100 });
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
