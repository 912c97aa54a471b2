import { expect, it } from 'vitest';
import type { Earning } from '../schema';
import { earningsCsvHead, earningsCsvRow } from './earnings-csv';

const earning: Earning = {
  id: '00000000-0000-4000-8000-000000000001',
  appointmentId: '00000000-0000-4000-8000-000000000002',
  reference: 'ECT-ABCD-22',
  startsAt: '2026-11-22T10:00:00.000Z',
  patientName: '=HYPERLINK("x")',
  status: 'released',
  amount: 12_500,
  currency: 'KWD',
  refundedAmount: 0,
  feeAmount: 1875,
  releasedAmount: 10_625,
  reversedAmount: 625,
  owedAmount: 375,
  heldAt: '2026-11-20T10:00:00.000Z',
  dueAt: null,
  releasedAt: '2026-11-25T10:00:00.000Z',
};

it('writes sums in whole and in minor units, instants in UTC, and no formula', () => {
  const names = earningsCsvHead().trim().split(',');
  const cells = earningsCsvRow(earning).trim().replace('"\'=HYPERLINK(""x"")"', "'=HYPERLINK").split(',');
  expect(Object.fromEntries(names.map((name, index) => [name, cells[index]]))).toEqual({
    reference: 'ECT-ABCD-22',
    consultation_utc: '2026-11-22T10:00:00.000Z',
    patient: "'=HYPERLINK",
    state: 'released',
    currency: 'KWD',
    paid: '12.500',
    paid_minor_units: '12500',
    refunded: '0.000',
    refunded_minor_units: '0',
    fee: '1.875',
    fee_minor_units: '1875',
    yours: '10.625',
    yours_minor_units: '10625',
    released: '10.625',
    released_minor_units: '10625',
    taken_back: '0.625',
    taken_back_minor_units: '625',
    owed: '0.375',
    owed_minor_units: '375',
    paid_utc: '2026-11-20T10:00:00.000Z',
    due_utc: '',
    released_utc: '2026-11-25T10:00:00.000Z',
  });
});
