import { createHmac, hkdfSync } from 'node:crypto';
import { env } from '../env.server';

/** Another key than what else the secret is used for; the same on all servers. */
const key = Buffer.from(hkdfSync('sha256', env.SESSION_SECRET, '', 'people in the log', 32));

/** A person, told apart from others without saying who it is. */
export const personMark = (userId: string) =>
  createHmac('sha256', key).update(userId).digest('base64url').slice(0, 16);
