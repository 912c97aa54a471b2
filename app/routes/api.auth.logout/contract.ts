import { operation } from '~/http/api/operation';

export const logout = operation({
  id: 'logout',
  method: 'POST',
  path: '/api/auth/logout',
  tag: 'Signing in',
  summary: 'End this session',
  description: 'Its refresh token is worth nothing afterwards. A session that has ended already is no error.',
  access: 'anyone',
  limit: 'write',
  success: { 204: { description: 'It has ended.' } },
});
