/** Payments, their papers and the books. */
import {
  everyone,
  server,
  party,
  doctorOnly,
  patientOnly,
  settings,
  type AccessCases,
} from './access-case.ts';

export const money: AccessCases = {
  'public.doctor_payout_accounts': [
    {
      row: 'doctor_id = :doctorId',
      update: 'transfers_status = transfers_status',
      allowed: { select: doctorOnly, insert: server, update: server, delete: server },
    },
  ],
  'public.currency_rates': [
    { row: `currency = 'EUR'`, update: 'per_eur = per_eur', allowed: { ...settings, select: everyone } },
  ],
  'public.payment_method_rules': [{ row: `method = 'card'`, update: 'note = note', allowed: settings }],
  'public.payments': [
    {
      row: 'id = :paymentId',
      update: 'fee_amount = 0',
      allowed: { select: party, insert: server, update: server },
    },
  ],
  'public.payment_charges': [
    { row: 'id = :chargeId', update: 'amount = amount', allowed: { select: server } },
  ],
  'public.payment_refunds': [
    { row: 'id = :refundId', update: 'amount = amount', allowed: { select: server } },
  ],
  'public.payment_disputes': [
    { row: 'id = :disputeId', update: 'amount = amount', allowed: { select: server } },
  ],
  'public.money_documents': [
    {
      name: 'receipt',
      row: `payment_id = :paymentId and kind = 'receipt'`,
      update: 'amount = 1',
      allowed: { select: patientOnly },
    },
    {
      name: 'payout statement',
      row: `payment_id = :paymentId and kind = 'payout_statement'`,
      update: 'amount = 1',
      allowed: { select: doctorOnly },
    },
  ],
  'public.payment_instructions': [
    {
      row: 'id = :instructionId',
      update: 'attempts = attempts',
      allowed: { select: server, insert: server, update: server },
    },
  ],
  'public.stripe_events': [
    { row: 'subject = :chargeId', update: 'error = error', allowed: { select: server } },
  ],
  'public.reconciliation_runs': [
    { row: 'id = :runId', update: 'complete = complete', allowed: { select: server } },
  ],
  'public.reconciliation_findings': [
    { row: 'run_id = :runId', update: `note = 'forged'`, allowed: { select: server } },
  ],
  'public.ledger_transactions': [
    { row: 'id = :ledgerTransactionId', update: 'kind = kind', allowed: { select: server, insert: server } },
  ],
  'public.ledger_entries': [
    { row: 'id = :ledgerEntryId', update: 'amount = amount', allowed: { select: server, insert: server } },
  ],
  'private.money_document_counters': [{ row: 'true', update: 'last = last', allowed: {} }],
};
