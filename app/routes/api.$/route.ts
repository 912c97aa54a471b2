import type { ActionFunctionArgs } from '@remix-run/node';
import { noOperation } from '~/http/api/no-operation.server';

/** Any other address below /api: a refusal that programs can read. */
export const loader = ({ request, context }: ActionFunctionArgs) => noOperation(request, context.scope);

export const action = loader;
