import { openApiDocument, type OpenApiDocument } from '~/http/api/openapi';
import { on, resource } from '~/http/api/resource.server';
import { siteUrl } from '~/http/links.server';
import { describeApi } from './contract';
import { OPERATIONS } from './operations';

let document: OpenApiDocument | undefined;

export const loader = resource(
  on(describeApi, () => {
    document ??= openApiDocument(OPERATIONS, siteUrl('/').replace(/\/$/, ''));
    return Promise.resolve({ status: 200, body: document });
  }),
);

export const action = loader;
