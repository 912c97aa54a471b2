import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { secondFactorSchema, signInSchema } from '~/modules/accounts';
import { userSchema } from '../api.users.me/contract';

export const tokensShape = {
  accessToken: z.string().describe('Send it as `Authorization: Bearer`.'),
  refreshToken: z.string().describe('Good for one call of /api/auth/refresh.'),
  expiresAt: z.iso.datetime().describe('When the access token ends.'),
};

const sessionSchema = z
  .object({ ...tokensShape, mfaRequired: z.literal(false), user: userSchema })
  .meta({ id: 'Session' });

export const login = operation({
  id: 'login',
  method: 'POST',
  path: '/api/auth/login',
  tag: 'Signing in',
  summary: 'Sign in',
  description:
    'Also sets the session cookies. An account with a second factor is answered with `mfaRequired: true` and no session: ask for the code and send all three.',
  access: 'anyone',
  limit: 'credentials',
  body: signInSchema.omit({ next: true }).extend({
    code: secondFactorSchema.shape.code
      .optional()
      .describe('The six digits of the authenticator app, where the account has one.'),
  }),
  success: {
    200: {
      description: 'A session; or, when the second factor is missing, none yet.',
      body: z.union([sessionSchema, z.object({ mfaRequired: z.literal(true) })]),
    },
  },
  refusals: {
    401: 'The address, the password or the code is wrong.',
    403: 'The address is not confirmed, the account is blocked, or cookies came from another origin.',
  },
});
