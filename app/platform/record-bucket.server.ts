/** The bytes of medical files. Who may import this file is listed in `.dependency-cruiser.cjs`. */
import { privateBucket } from './private-bucket.server';

export type { BytesRange } from './private-bucket.server';
export const { store: storeBytes, read: readBytes, remove: removeBytes } = privateBucket('medical-records');
