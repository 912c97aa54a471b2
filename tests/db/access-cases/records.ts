/** Medical files. The access log is append-only for the server too: not even the service role writes a line by hand. */
import { party, patientOnly, type AccessCases } from './access-case.ts';

export const records: AccessCases = {
  'public.medical_records': [
    {
      row: 'id = :recordId',
      update: `scan_status = 'clean'`,
      allowed: { select: patientOnly },
    },
  ],
  'public.record_grants': [
    {
      row: 'record_id = :recordId',
      update: `expires_at = now() + interval '90 days'`,
      allowed: { select: patientOnly },
    },
  ],
  'public.record_requests': [
    { row: 'id = :requestId', update: `body = 'Other.'`, allowed: { select: party } },
  ],
  'public.record_break_glass': [
    {
      row: 'id = :breakGlassId',
      update: `expires_at = now() + interval '1 year'`,
      allowed: { select: ['patient', 'admin', 'service'] },
    },
  ],
  'public.record_exports': [
    { row: 'id = :exportId', update: 'files_done = files_done', allowed: { select: patientOnly } },
  ],
  'public.record_origins': [
    { row: 'record_id = :recordId', update: 'identifiers = identifiers', allowed: { select: patientOnly } },
  ],
  'public.record_accesses': [
    { row: 'patient_id = :patientId', update: 'actor_name = actor_name', allowed: { select: patientOnly } },
  ],
  'public.record_access_heads': [
    { row: 'patient_id = :patientId', update: 'count = count + 1', allowed: { select: patientOnly } },
  ],
  'private.record_scans': [{ row: 'record_id = :recordId', update: 'attempts = attempts', allowed: {} }],
};
