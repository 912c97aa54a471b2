import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { newFilesSchema, recordViewSchema } from '~/modules/records';

const TAG = 'Files';

/** A file as its patient, or who may read it, sees it. */
export const recordSchema = recordViewSchema
  .omit({ asRole: true })
  .extend({
    sha256: z.string().describe('Of its bytes, in hexadecimal.'),
    readable: z.boolean().describe('Whether its bytes may be read now: they are scanned first.'),
  })
  .meta({ id: 'Record' });

export const upload = operation({
  id: 'upload',
  method: 'POST',
  path: '/api/upload',
  tag: TAG,
  summary: 'Add a file to your records',
  description:
    'PDF, pictures, Word, plain text; at most 10 MB. One file in each request: further ones are passed over. The parts that describe it stand before `file`. It is scanned before anybody can open it.',
  access: 'patient',
  limit: 'upload',
  body: newFilesSchema,
  multipart: true,
  success: { 201: { description: 'The file is stored.', body: recordSchema } },
  refusals: {
    409: 'The same content is there already (Location names it); or the key is in use.',
    413: 'The file is too large, or there is no room left.',
    422: 'Not a file that is taken, or its description does not fit.',
    503: 'It did not arrive whole, or could not be stored.',
  },
  idempotent: true,
});
