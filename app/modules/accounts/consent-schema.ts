import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

export const accountConsentsSchema = z.array(
  z.object({
    kind: z.string(),
    version: z.string(),
    /** Of the text; English where there is no translation. */
    locale: z.string(),
    body: z.string(),
    withdrawable: z.boolean(),
    /** When this version was agreed to; null while it is open. */
    givenAt: moment.nullable(),
    history: z.array(
      z.object({
        version: z.string(),
        locale: z.string(),
        givenAt: moment,
        withdrawnAt: moment.nullable(),
        body: z.string(),
      }),
    ),
  }),
);
/** What an account agrees to: the text of now, and what was agreed to before. */
export type AccountConsent = z.infer<typeof accountConsentsSchema>[number];

/** What a tick sends, so that what is stored is what was shown. */
export const consentValue = ({ kind, version, locale }: AccountConsent) => `${kind}:${version}:${locale}`;

const given = z
  .string()
  .regex(/^[a-z_]+:[\w.-]+:[a-zA-Z-]+$/)
  .transform((text) => {
    const [kind = '', version = '', locale = ''] = text.split(':');
    return { kind, version, locale };
  });

/** Messages are keys of the `errors` catalogue. */
export const giveConsentsSchema = z.object({
  consents: z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]).filter(Boolean),
    z.array(given, { error: 'consentsMissing' }).min(1, 'consentsMissing'),
  ),
});
export type GivenConsents = z.output<typeof giveConsentsSchema>['consents'];

export const withdrawConsentSchema = z.object({ kind: z.string().regex(/^[a-z_]+$/) });
