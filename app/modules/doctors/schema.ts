import { z } from 'zod';

export const SORTS = ['relevance', 'soonest', 'rating', 'price'] as const;
export type Sort = (typeof SORTS)[number];

/** Offered upper limits, in whole euros; other currencies are compared by a dated rate. */
export const PRICE_LIMITS = [50, 75, 100, 150, 250] as const;

/** Offered spans of "free within", in days from now. */
export const FREE_DAYS = [3, 7, 14] as const;

const optional = (schema: z.ZodType<string>) => schema.optional().catch(undefined);

/** The search as it stands in the address. What cannot be read is left out: a shared link never fails. */
export const searchSchema = z.object({
  q: optional(z.string().trim().min(1).max(80)),
  specialty: optional(z.string().regex(/^[a-z-]{2,40}$/)),
  language: optional(z.string().regex(/^[a-z]{2,3}$/)),
  country: optional(z.string().regex(/^[A-Z]{2}$/)),
  max: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  free: z.coerce
    .number()
    .refine((days) => (FREE_DAYS as readonly number[]).includes(days))
    .optional()
    .catch(undefined),
  sort: z.enum(SORTS).catch('relevance'),
  cursor: optional(z.string().max(400)),
});

export type Search = z.infer<typeof searchSchema>;
export type SearchFilter = 'q' | 'specialty' | 'language' | 'country' | 'max' | 'free';
export const SEARCH_FILTERS: readonly SearchFilter[] = [
  'q',
  'specialty',
  'language',
  'country',
  'max',
  'free',
];

/** Reads a search from an address. */
export function parseSearch(params: URLSearchParams): Search {
  return searchSchema.parse(Object.fromEntries(params));
}

/** The address of a search, without what is empty or the default; a change of filters starts at the first page. */
export function searchPath(
  search: Search,
  change: Partial<Record<keyof Search, string | number | undefined>> = {},
): string {
  const merged: Record<string, unknown> = { ...search, cursor: undefined, ...change };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(merged)) {
    if (value !== undefined && value !== '' && !(name === 'sort' && value === 'relevance'))
      params.set(name, String(value));
  }
  const query = params.toString();
  return query ? `/doctors?${query}` : '/doctors';
}

const instant = z.iso.datetime({ offset: true });

export const doctorCardSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  displayName: z.string(),
  photoId: z.uuid().nullable(),
  headline: z.string(),
  specialty: z.string(),
  languages: z.array(z.string()),
  countryCode: z.string(),
  city: z.string(),
  timeZone: z.string(),
  fromAmount: z.number(),
  currency: z.string(),
  priceEur: z.number(),
  ratingCount: z.number(),
  ratingAverage: z.number().nullable(),
  nextFreeAt: instant.nullable(),
  licenceCheckedOn: z.string().nullable(),
});
export type DoctorCard = z.infer<typeof doctorCardSchema>;

export const searchResultSchema = z.object({
  doctors: z.array(doctorCardSchema),
  total: z.number(),
  totalCapped: z.boolean(),
  nextCursor: z.string().nullable(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const facetsSchema = z.object({
  specialties: z.array(z.object({ slug: z.string(), count: z.number() })),
  languages: z.array(z.object({ code: z.string(), count: z.number() })),
  countries: z.array(z.object({ code: z.string(), count: z.number() })),
  total: z.number(),
});
export type Facets = z.infer<typeof facetsSchema>;

export const suggestionsSchema = z.array(
  z
    .object({
      drop: z.enum(['query', 'specialty', 'language', 'country', 'max_price_eur', 'free_days', 'all']),
      count: z.number(),
    })
    .loose(),
);

export const refundTierSchema = z.object({ hours_before: z.number(), percent: z.number() });
export type RefundTier = z.infer<typeof refundTierSchema>;

export const visitTypeSchema = z.object({
  id: z.uuid(),
  mode: z.enum(['video', 'in_person']),
  minutes: z.number(),
  amount: z.number(),
  currency: z.string(),
});
export type VisitType = z.infer<typeof visitTypeSchema>;

const stars = z.number().int().min(1).max(5);

/** A review as everybody reads it. Of a hidden one there is only the reason. */
export const reviewSchema = z.object({
  id: z.uuid(),
  createdAt: instant,
  /** First letter of the name. */
  authorInitial: z.string(),
  authorCountry: z.string().nullable(),
  hiddenReason: z.string().nullable(),
  rating: stars.optional(),
  ratingCommunication: stars.nullish(),
  ratingPunctuality: stars.nullish(),
  ratingValue: stars.nullish(),
  body: z.string().optional(),
  treatment: z.string().nullish(),
  reply: z.string().nullish(),
  repliedAt: instant.nullish(),
  editedAt: instant.nullish(),
});
export type Review = z.infer<typeof reviewSchema>;

export const doctorProfileSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  displayName: z.string(),
  photoId: z.uuid().nullable(),
  headline: z.string(),
  bio: z.string(),
  specialty: z.string(),
  languages: z.array(z.string()),
  countryCode: z.string(),
  city: z.string(),
  clinicName: z.string().nullable(),
  address: z.string().nullable(),
  timeZone: z.string(),
  education: z.string().nullable(),
  practisingSince: z.number().nullable(),
  ratingCount: z.number(),
  ratingAverage: z.number().nullable(),
  ratingDistribution: z.record(z.string(), z.number()),
  ratingCommunication: z.number().nullable(),
  ratingPunctuality: z.number().nullable(),
  ratingValue: z.number().nullable(),
  licence: z.object({
    registry: z.string().nullable(),
    number: z.string().nullable(),
    country: z.string().nullable(),
    validUntil: z.string().nullable(),
    checkedOn: z.string().nullable(),
  }),
  visitTypes: z.array(visitTypeSchema),
  refundTiers: z.array(refundTierSchema),
  /** The newest few. */
  reviews: z.array(reviewSchema),
  bookable: z.boolean(),
});
export type DoctorProfile = z.infer<typeof doctorProfileSchema>;

const DIRECTIONS_MAX = 2000;
/** How patients find the clinic. Messages are keys of the `errors` catalogue. */
export const directionsSchema = z.object({
  directions: z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .default('')
    .refine((value) => Array.from(value).length <= DIRECTIONS_MAX, 'directionsLong'),
});

export const slotSchema = z.object({ startsAt: instant, endsAt: instant });
export type Slot = z.infer<typeof slotSchema>;
