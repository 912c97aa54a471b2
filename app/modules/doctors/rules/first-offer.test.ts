import { describe, expect, it } from 'vitest';
import type { OwnAvailability } from '../availability-schema';
import { firstOfferOf } from './first-offer';

const visit = {
  id: 'v',
  mode: 'video' as const,
  minutes: 45,
  amount: 9550,
  currency: 'EUR',
  active: true,
  version: '1',
  isUsed: false,
};
const hours = { weekday: 2, startsAt: '09:00', endsAt: '12:30' };
const offer = (change: Partial<OwnAvailability>) =>
  firstOfferOf({ visitTypes: [], hours: [], ...change } as OwnAvailability);

describe('firstOfferOf', () => {
  it('shows what is there', () => {
    expect(offer({})).toMatchObject({ mode: 'video', amount: '' });
    expect(offer({ visitTypes: [visit, { ...visit, active: false }], hours: [hours] })).toEqual({
      mode: 'video',
      minutes: '45',
      currency: 'EUR',
      amount: '95.50',
      from2: '09:00',
      to2: '12:30',
    });
  });

  it('never throws away what it cannot show', () => {
    expect(offer({ visitTypes: [visit, visit] })).toBeNull();
    expect(offer({ hours: [hours, { ...hours, startsAt: '14:00', endsAt: '18:00' }] })).toBeNull();
    expect(offer({ hours: [{ ...hours, endsAt: '24:00' }] })).toBeNull();
  });
});
