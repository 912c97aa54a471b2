import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { patientDetailsSchema } from '~/modules/accounts';

const profileSchema = z
  .object({
    email: z.string(),
    role: z.enum(['patient', 'doctor', 'admin']),
    fullName: z.string(),
    phone: z.string().nullable(),
    countryCode: z.string().nullable(),
    timeZone: z.string(),
    locale: z.string(),
    birthDate: z.string().nullable().describe('Of a patient, YYYY-MM-DD.'),
    onboarded: z.boolean(),
    steps: z
      .array(z.object({ step: z.string(), required: z.boolean(), state: z.enum(['done', 'later', 'open']) }))
      .describe('The first steps and where they stand.'),
    consents: z.array(
      z.object({
        id: z.string().describe('Send it in `consents` to agree to this text.'),
        kind: z.string(),
        version: z.string(),
        body: z.string(),
        givenAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Profile' });

const TAG = 'Users';

export const getProfile = operation({
  id: 'getProfile',
  method: 'GET',
  path: '/api/users/profile',
  tag: TAG,
  summary: 'Your profile',
  access: 'account',
  limit: 'read',
  success: { 200: { description: 'The profile.', body: profileSchema } },
});

const { birthDate } = patientDetailsSchema.shape;

export const putProfile = operation({
  id: 'putProfile',
  method: 'PUT',
  path: '/api/users/profile',
  tag: TAG,
  summary: 'Change your profile',
  description:
    'A patient who gives everything that is required, the consents among it, is onboarded from then on. A doctor applies on the pages.',
  access: 'account',
  limit: 'write',
  body: patientDetailsSchema.extend({
    birthDate: birthDate.optional().describe('Needed from patients.'),
    consents: z
      .array(z.string().max(200))
      .max(10)
      .optional()
      .describe('`id` of each consent that is given now.'),
  }),
  success: { 200: { description: 'The profile as it is now.', body: profileSchema } },
  refusals: { 409: 'The text of a consent has changed meanwhile.' },
  conditional: true,
});
