import { describe, expect, it } from 'vitest';
import type { Appointment } from '../schema';
import { aVisit } from '../testing/a-visit';
import { patientToDo } from './to-do';

const now = '2026-12-02T12:00:00Z';
const held = (change: Partial<Appointment> = {}) =>
  aVisit({ id: 'held', status: 'held', holdExpiresAt: '2026-12-02T12:20:00Z', ...change });
const done = (payment: Partial<Appointment['payment']>, completedAt = '2026-12-01T11:00:00Z') => {
  const visit = aVisit({ id: 'done', status: 'completed' });
  return {
    ...visit,
    payment: { ...visit.payment, ...payment },
    consultation: { status: 'completed' as const, startedAt: null, completedAt, sharedSummary: 'Rest.' },
  };
};
const kinds = (upcoming: Appointment[], past: Appointment[]) =>
  patientToDo(upcoming, past, now).map(({ kind }) => kind);

describe('patientToDo', () => {
  it('asks first to pay, then to confirm', () => {
    expect(kinds([held()], [done({ dueAt: '2026-12-04T11:00:00Z' })])).toEqual(['pay', 'confirm']);
  });

  it('does not ask to pay what is on its way, or what has run out', () => {
    const { payment } = held();
    expect(kinds([held({ payment: { ...payment, processing: true } })], [])).toEqual([]);
    expect(kinds([held({ holdExpiresAt: '2026-12-02T12:00:00Z' })], [])).toEqual([]);
  });

  it('asks for no word any more once the money is due or frozen, and still shows the summary', () => {
    expect(kinds([], [done({ dueAt: '2026-12-02T12:00:00Z' })])).toEqual(['summary']);
    expect(kinds([], [done({ status: 'disputed', dueAt: '2026-12-04T11:00:00Z' })])).toEqual(['summary']);
  });

  it('counts a summary as news for a week', () => {
    expect(kinds([], [done({ status: 'released' }, '2026-11-25T12:00:01Z')])).toEqual(['summary']);
    expect(kinds([], [done({ status: 'released' }, '2026-11-25T12:00:00Z')])).toEqual([]);
  });
});
