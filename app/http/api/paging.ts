import { z } from 'zod';

export const MOST_ROWS = 50;

const isCursor = (text: string) => {
  try {
    return Array.isArray(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return false;
  }
};

/** How every list is asked for its pages. */
export const pageQuery = {
  cursor: z
    .string()
    .max(400)
    .refine(isCursor, 'no cursor: send the nextCursor of the page before as it came')
    .optional()
    .describe('`nextCursor` of the page before.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ROWS)
    .default(20)
    .describe(`Rows of a page, at most ${MOST_ROWS}.`),
};

/** Where the next page begins; null after the last. */
export const nextCursor = z.string().nullable();
