import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { doctorProfileSchema, reviewSchema, visitTypeSchema } from '~/modules/doctors';
import { LOCALES } from '~/shared/locales';

export const slugParams = z.object({ slug: z.string().min(1).max(120) });

const profileSchema = doctorProfileSchema
  .extend({
    visitTypes: z.array(
      visitTypeSchema.extend({
        minutes: z.number().int(),
        amount: z.number().int().describe('Final price in minor units of `currency`.'),
      }),
    ),
    refundTiers: z
      .array(z.object({ hoursBefore: z.number(), percent: z.number() }))
      .describe('What comes back when a patient cancels so many hours before the start.'),
    consent: z
      .object({ version: z.string(), locale: z.enum(LOCALES), body: z.string() })
      .nullable()
      .describe(
        'What a patient agrees to by booking, in the language asked for where there is a translation; null while nothing can be booked.',
      ),
    reviews: z.array(reviewSchema).describe('The newest few.'),
  })
  .meta({ id: 'Doctor' });

export const getDoctor = operation({
  id: 'getDoctor',
  method: 'GET',
  path: '/api/doctors/{slug}',
  tag: 'Doctors',
  summary: 'A public profile',
  access: 'anyone',
  limit: 'read',
  params: slugParams,
  success: { 200: { description: 'The profile.', body: profileSchema } },
});
