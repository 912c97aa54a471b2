import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { nextCursor, pageQuery } from '~/http/api/paging';
import { consultationDetailSchema, consultationSchema } from './consultation';

const TAG = 'Consultations';

export const listConsultations = operation({
  id: 'listConsultations',
  method: 'GET',
  path: '/api/consultations',
  tag: TAG,
  summary: 'Your consultations',
  description: 'As patient or as doctor; the newest first.',
  access: 'account',
  limit: 'read',
  query: z.object({
    status: z.enum(['scheduled', 'in_progress', 'completed', 'cancelled']).optional(),
    ...pageQuery,
  }),
  success: {
    200: {
      description: 'A page of consultations.',
      body: z
        .object({ consultations: z.array(consultationSchema), nextCursor })
        .meta({ id: 'ConsultationPage' }),
    },
  },
});

export const scheduleConsultation = operation({
  id: 'scheduleConsultation',
  method: 'POST',
  path: '/api/consultations',
  tag: TAG,
  summary: 'The consultation of an appointment',
  description:
    'Every appointment has one, from the moment it is paid; asked again, the same one is answered.',
  access: 'doctor',
  limit: 'write',
  body: z.object({ appointment: z.uuid().describe('`id` of the appointment.') }),
  success: { 201: { description: 'The consultation.', body: consultationDetailSchema } },
  refusals: { 404: 'There is no such appointment of yours.', 409: 'It is not paid; or the key is in use.' },
  idempotent: true,
});
