import { describe, expect, it } from 'vitest';
import { APPOINTMENT_STATUSES } from '../schema';
import { appointmentState, isHoldAlive } from './appointment-state';

const now = '2026-11-24T14:40:00Z';
const held = { status: 'held', holdExpiresAt: '2026-11-24T14:52:00Z' } as const;

describe('appointmentState', () => {
  it('has a word for every status', () => {
    const words = APPOINTMENT_STATUSES.map((status) => appointmentState({ ...held, status }, now).word);
    expect(words).toEqual(['kept', 'confirmed', 'tookPlace', 'didNotCome', 'cancelled', 'expired']);
  });

  it('calls a hold expired from the moment it ends, also before anyone has cleared it', () => {
    expect(appointmentState(held, '2026-11-24T14:51:59Z')).toEqual({ glyph: 'held', word: 'kept' });
    expect(appointmentState(held, '2026-11-24T14:52:00Z')).toEqual({ glyph: 'off', word: 'expired' });
  });
});

describe('isHoldAlive', () => {
  it('is about holds only', () => {
    expect(isHoldAlive(held, now)).toBe(true);
    expect(isHoldAlive({ ...held, status: 'confirmed' }, now)).toBe(false);
    expect(isHoldAlive({ ...held, holdExpiresAt: null }, now)).toBe(false);
  });
});
