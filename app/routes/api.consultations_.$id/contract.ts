import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { LINES_MAX, writtenSchema } from '~/modules/appointments';
import { idParams } from '../api.appointments/appointment';
import { consultationDetailSchema } from '../api.consultations/consultation';

const TAG = 'Consultations';
const path = '/api/consultations/{id}';

export const getConsultation = operation({
  id: 'getConsultation',
  method: 'GET',
  path,
  tag: TAG,
  summary: 'One consultation',
  access: 'account',
  limit: 'read',
  params: idParams,
  success: { 200: { description: 'The consultation.', body: consultationDetailSchema } },
});

const text = z.string().max(20_000);
const line = writtenSchema.shape.prescription.unwrap().element;

export const changeConsultation = operation({
  id: 'changeConsultation',
  method: 'PUT',
  path,
  tag: TAG,
  summary: 'Start, write, complete, amend',
  description:
    'What is left out stays as it is. `completed` gives the summary to the patient; texts sent after that amend it, and need `changeReason`.',
  access: 'doctor',
  limit: 'write',
  params: idParams,
  body: z.object({
    status: z.enum(['in_progress', 'completed']).optional(),
    sharedSummary: text.optional().describe('For the patient.'),
    privateNote: text.optional().describe('For the doctor alone.'),
    prescription: z.array(line).max(LINES_MAX).optional(),
    followUp: z
      .object({
        weeks: z.number().int().min(1).max(104).nullable().default(null),
        mode: z.enum(['video', 'in_person']).nullable().default(null),
        text: z.string().max(1000).default(''),
      })
      .optional(),
    changeReason: z.string().trim().max(500).optional(),
  }),
  success: { 200: { description: 'The consultation as it is now.', body: consultationDetailSchema } },
  refusals: { 409: 'Too early, not in this state, or written from another window meanwhile.' },
  conditional: true,
});
