import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { registerSchema } from '~/modules/accounts';
import { isTimeZone } from '~/shared/time';

const TAG = 'Signing in';

export const registration = operation({
  id: 'register',
  method: 'POST',
  path: '/api/auth/register',
  tag: TAG,
  summary: 'Make an account',
  description:
    'A mail with a link follows, and nothing can be done before it is opened. The answer is the same when the address has an account.',
  access: 'anyone',
  limit: 'register',
  body: registerSchema.omit({ next: true }).extend({
    timeZone: z.string().refine(isTimeZone, 'timeZoneMissing').optional().describe('IANA name.'),
  }),
  success: {
    201: {
      description: 'A mail is on its way.',
      body: z.object({ email: z.email(), status: z.literal('confirmation_sent') }),
    },
  },
});
