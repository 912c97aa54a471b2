import { z } from 'zod';
import { operation } from '~/http/api/operation';

export const describeApi = operation({
  id: 'getOpenApiDocument',
  method: 'GET',
  path: '/api/openapi.json',
  tag: 'About',
  summary: 'This document',
  access: 'anyone',
  limit: 'read',
  success: { 200: { description: 'OpenAPI 3.1.', body: z.looseObject({ openapi: z.literal('3.1.0') }) } },
});
