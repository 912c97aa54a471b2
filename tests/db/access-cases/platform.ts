/** What the platform itself needs. */
import { everyone, server, settings, type AccessCases } from './access-case.ts';

export const platform: AccessCases = {
  'public.platform_settings': [
    { row: 'id', update: 'fee_bps = fee_bps', allowed: { select: everyone, update: server } },
  ],
  'private.signing_keys': [{ row: `name = 'unsubscribe'`, update: 'name = name', allowed: {} }],
  'public.mail_outbox': [{ row: 'id = :mailId', update: 'attempts = attempts', allowed: settings }],
  'public.audit_log': [
    { row: 'subject_id = :appointmentId', update: 'action = action', allowed: { select: server } },
  ],
  'private.scheduled_jobs': [{ row: 'true', update: 'active = active', allowed: {} }],
};
