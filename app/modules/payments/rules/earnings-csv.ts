import { csvRow, type CsvCell } from '~/shared/csv';
import { toDecimalText } from '~/shared/money';
import type { Earning } from '../schema';
import { payoutOf } from './payment-state';

type Column = [name: string, cell: (earning: Earning) => CsvCell];

/** Two columns for each sum: whole units for people, minor units for programmes. */
const sum = (name: string, amountOf: (earning: Earning) => number): Column[] => [
  [name, (one) => toDecimalText({ amount: amountOf(one), currency: one.currency })],
  [`${name}_minor_units`, amountOf],
];

const COLUMNS: Column[] = [
  ['reference', ({ reference }) => reference],
  ['consultation_utc', ({ startsAt }) => startsAt],
  ['patient', ({ patientName }) => patientName],
  ['state', ({ status }) => status],
  ['currency', ({ currency }) => currency],
  ...sum('paid', ({ amount }) => amount),
  ...sum('refunded', ({ refundedAmount }) => refundedAmount),
  ...sum('fee', ({ feeAmount }) => feeAmount),
  ...sum('yours', payoutOf),
  ...sum('released', ({ releasedAmount }) => releasedAmount),
  ...sum('taken_back', ({ reversedAmount }) => reversedAmount),
  ...sum('owed', ({ owedAmount }) => owedAmount),
  ['paid_utc', ({ heldAt }) => heldAt],
  ['due_utc', ({ dueAt }) => dueAt],
  ['released_utc', ({ releasedAt }) => releasedAt],
];

export const earningsCsvHead = () => csvRow(COLUMNS.map(([name]) => name));
export const earningsCsvRow = (earning: Earning) => csvRow(COLUMNS.map(([, cell]) => cell(earning)));
