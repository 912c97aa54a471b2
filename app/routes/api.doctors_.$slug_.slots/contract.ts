import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { slotSchema, visitTypeSchema } from '~/modules/doctors';
import { slugParams } from '../api.doctors_.$slug/contract';

const MOST_DAYS = 31;
const DAY_MS = 24 * 60 * 60 * 1000;
const instant = z.iso.datetime({ offset: true });

export const listSlots = operation({
  id: 'listSlots',
  method: 'GET',
  path: '/api/doctors/{slug}/slots',
  tag: 'Doctors',
  summary: 'Free times',
  access: 'anyone',
  limit: 'read',
  params: slugParams,
  query: z
    .object({
      from: instant.describe('First instant, with its offset.'),
      to: instant.describe(`Where it ends, at most ${MOST_DAYS} days later.`),
      visitType: z.uuid().optional().describe('Only this kind of visit.'),
    })
    .refine(({ from, to }) => span(from, to) > 0, { path: ['to'], error: 'to has to lie after from' })
    .refine(({ from, to }) => span(from, to) <= MOST_DAYS * DAY_MS, {
      path: ['to'],
      error: `at most ${MOST_DAYS} days can be asked for at once`,
    }),
  success: {
    200: {
      description: 'The free times of each kind of visit, as instants in UTC.',
      body: z
        .object({
          timeZone: z.string().describe('IANA zone of the doctor.'),
          visitTypes: z.array(visitTypeSchema.extend({ slots: z.array(slotSchema) })),
        })
        .meta({ id: 'FreeTimes' }),
    },
  },
});

const span = (from: string, to: string) => Date.parse(to) - Date.parse(from);
