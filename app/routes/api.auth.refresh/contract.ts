import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { tokensShape } from '../api.auth.login/contract';

export const refresh = operation({
  id: 'refresh',
  method: 'POST',
  path: '/api/auth/refresh',
  tag: 'Signing in',
  summary: 'Exchange a refresh token',
  description:
    'Every refresh token is good for one exchange; used again later, it ends its session. Without one in the body, the session of the cookies is renewed.',
  access: 'anyone',
  limit: 'write',
  body: z.object({ refreshToken: z.string().min(1).max(4096).optional() }),
  bodyOptional: true,
  success: { 200: { description: 'The new pair.', body: z.object(tokensShape).meta({ id: 'Tokens' }) } },
  refusals: { 401: 'The token is unknown or used up, or its session has ended.' },
});
