import { on, resource } from '~/http/api/resource.server';
import { describeApi } from './contract';
import { getDocument } from './document.server';

export const loader = resource(on(describeApi, () => Promise.resolve({ status: 200, body: getDocument() })));

export const action = loader;
