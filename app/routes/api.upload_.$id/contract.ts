import { operation } from '~/http/api/operation';
import { idParams } from '../api.appointments/appointment';
import { recordSchema } from '../api.upload/contract';

const TAG = 'Files';
const path = '/api/upload/{id}';

export const getUpload = operation({
  id: 'getUpload',
  method: 'GET',
  path,
  tag: TAG,
  summary: 'What a file is',
  access: 'account',
  limit: 'read',
  params: idParams,
  success: { 200: { description: 'The file, without its bytes.', body: recordSchema } },
});

export const deleteUpload = operation({
  id: 'deleteUpload',
  method: 'DELETE',
  path,
  tag: TAG,
  summary: 'Delete a file',
  access: 'patient',
  limit: 'write',
  params: idParams,
  success: { 204: { description: 'Nobody sees it any more.' } },
});
