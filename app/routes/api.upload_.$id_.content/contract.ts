import { operation } from '~/http/api/operation';
import { idParams } from '../api.appointments/appointment';

export const getContent = operation({
  id: 'getUploadContent',
  method: 'GET',
  path: '/api/upload/{id}/content',
  tag: 'Files',
  summary: 'The bytes of a file',
  description: 'Each reading is a line of the access log that the patient sees. `HEAD` is no reading.',
  access: 'account',
  limit: 'read',
  params: idParams,
  headers: {
    Range: 'A part of it: `bytes=0-1023`.',
    'If-Range': 'The ETag that the part belongs to; the whole file where it is another one now.',
  },
  success: {
    200: { description: 'The whole file.', file: true },
    206: { description: 'A part of it.', file: true },
  },
  refusals: { 416: 'The range lies beyond the file.' },
});
