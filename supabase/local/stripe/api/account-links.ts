import { type Stripe } from 'stripe';
import { z } from 'zod';
import { findAccount } from '../accounts/accounts.ts';
import { createLink, linkUrl } from '../accounts/links.ts';
import { isoOf } from '../accounts/v2-shape.ts';
import { endpoint } from '../http/endpoint.ts';
import { missing, noSuch } from '../http/errors.ts';
import { type AllOf, ignored, url } from '../http/params.ts';

const purpose = z.strictObject({
  collection_options: ignored,
  refresh_url: url,
  return_url: url.optional(),
} satisfies AllOf<Stripe.V2.Core.AccountLinkCreateParams.UseCase.AccountOnboarding>);

const create = endpoint({
  method: 'POST',
  path: '/v2/core/account_links',
  params: z.strictObject({
    account: z.string(),
    use_case: z.strictObject({
      type: z.enum(['account_onboarding', 'account_update']),
      account_onboarding: purpose.optional(),
      account_update: purpose.optional(),
    }),
  } satisfies AllOf<Stripe.V2.Core.AccountLinkCreateParams>),
  run({ tx, params }) {
    const { type } = params.use_case;
    const details = params.use_case[type];
    if (details === undefined) throw missing(`use_case[${type}]`);
    const account = findAccount(tx, params.account);
    if (!account) throw noSuch('account', params.account, 'account');
    const row = createLink(tx, {
      account: account.id,
      kind: type,
      refreshUrl: details.refresh_url,
      returnUrl: details.return_url ?? null,
    });
    const { refresh_url, return_url } = details;
    return {
      object: 'v2.core.account_link',
      account: account.id,
      created: isoOf(tx.now),
      expires_at: isoOf(row.object.expiresAt),
      livemode: false,
      url: linkUrl(tx, row),
      use_case: { type, [type]: { refresh_url, ...(return_url ? { return_url } : {}) } },
    } satisfies Stripe.V2.Core.AccountLink;
  },
});

export const accountLinks = [create];
