import { openApiDocument, type OpenApiDocument } from '~/http/api/openapi';
import { siteUrl } from '~/http/links.server';
import { OPERATIONS } from './operations';

let document: OpenApiDocument | undefined;

/** The document, made once. */
export function getDocument(): OpenApiDocument {
  document ??= openApiDocument(OPERATIONS, siteUrl('/').replace(/\/$/, ''));
  return document;
}
