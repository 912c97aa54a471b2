/** What people are told, and what they want to be told. */
import { patientOnly, server, type AccessCases } from './access-case.ts';
import type { ActorName } from '../support/scenario.ts';

const signedIn: readonly ActorName[] = [
  'patient',
  'otherPatient',
  'doctor',
  'otherDoctor',
  'admin',
  'service',
];

export const notifications: AccessCases = {
  'public.notification_topics': [
    {
      row: `topic = 'appointment_reminders'`,
      insert: `(topic, position) values ('forged', 9)`,
      update: 'position = position',
      allowed: { select: signedIn },
    },
  ],
  'public.notification_kinds': [
    {
      row: `kind = 'welcome'`,
      insert: `(kind, audience, occasion, necessary_for) values ('forged', '{patient}', 'never', 'account')`,
      update: 'occasion = occasion',
      allowed: { select: signedIn },
    },
  ],
  'public.notification_preferences': [
    {
      row: 'user_id = :patientId',
      insert: `(user_id, topic, channel, wanted) values (:otherPatientId, 'follow_ups', 'mail', false)`,
      update: 'wanted = wanted',
      allowed: { select: patientOnly },
    },
  ],
  'public.notifications': [
    {
      row: 'user_id = :patientId',
      insert: `(user_id, kind, dedupe_key) values (:otherPatientId, 'welcome', 'forged')`,
      update: 'read_at = read_at',
      allowed: { select: patientOnly },
    },
  ],
  'public.mail_suppressions': [
    {
      row: `email = 'scenario@bounced.example.org'`,
      insert: `(email, cause) values ('forged@example.org', 'manual')`,
      update: 'detail = detail',
      allowed: { select: server },
    },
  ],
  'private.postmark_events': [{ row: `id = 'scenario'`, update: 'what = what', allowed: {} }],
};
