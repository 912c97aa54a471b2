import { z } from 'zod';

const id = z.uuid();

/** Whether a part of an address can be an id at all; the database would refuse anything else loudly. */
export const isId = (value: string | undefined): value is string => id.safeParse(value).success;
