/** The bytes of doctors' licences. Who may import this file is listed in `.dependency-cruiser.cjs`. */
import { privateBucket } from './private-bucket.server';

export const licenceBucket = privateBucket('licence-documents');
