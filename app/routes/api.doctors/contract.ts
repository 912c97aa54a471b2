import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { nextCursor, pageQuery } from '~/http/api/paging';
import { doctorCardSchema, FREE_DAYS, searchResultSchema, SORTS } from '~/modules/doctors';

const cardSchema = doctorCardSchema.extend({
  priceEur: z.number().describe('The lowest price in euros, by a dated rate: for comparing.'),
  fromAmount: z.number().int().describe('The lowest price, in minor units of `currency`.'),
});

export const searchDoctors = operation({
  id: 'searchDoctors',
  method: 'GET',
  path: '/api/doctors',
  tag: 'Doctors',
  summary: 'Search the directory',
  access: 'anyone',
  limit: 'read',
  query: z.object({
    q: z.string().trim().max(80).optional().describe('Words: a name, a specialty, a place.'),
    specialty: z
      .string()
      .regex(/^[a-z-]{2,40}$/)
      .optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional()
      .describe('ISO 639.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .describe('ISO 3166-1 alpha-2.'),
    max: z.coerce.number().int().min(1).max(100_000).optional().describe('Highest price, in whole euros.'),
    free: z.enum(FREE_DAYS.map(String)).optional().describe('Free within so many days.'),
    sort: z.enum(SORTS).default('relevance'),
    ...pageQuery,
  }),
  success: {
    200: {
      description: 'A page of doctors who can be booked.',
      body: searchResultSchema
        .extend({
          doctors: z.array(cardSchema.meta({ id: 'DoctorCard' })),
          totalCapped: z.boolean().describe('There are more than `total`; counting stopped.'),
          nextCursor,
        })
        .meta({ id: 'DoctorPage' }),
    },
  },
});
