import { env } from '~/platform/env.server';

/** An absolute address of this site, for mails and for Stripe. */
export const siteUrl = (path: string) => new URL(path, `${env.APP_URL}/`).toString();
