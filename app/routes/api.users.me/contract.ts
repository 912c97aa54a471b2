import { z } from 'zod';
import { operation } from '~/http/api/operation';

export const userSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    role: z.enum(['patient', 'doctor', 'admin']),
    fullName: z.string(),
    timeZone: z.string().describe('IANA name.'),
    locale: z.string(),
    countryCode: z.string().nullable(),
    onboarded: z.boolean().describe('Whether the first facts are given; nothing can be booked before.'),
    secondFactor: z.boolean(),
  })
  .meta({ id: 'User' });

export const me = operation({
  id: 'getMe',
  method: 'GET',
  path: '/api/users/me',
  tag: 'Users',
  summary: 'Who is signed in',
  access: 'account',
  limit: 'read',
  success: { 200: { description: 'The account.', body: userSchema } },
});
