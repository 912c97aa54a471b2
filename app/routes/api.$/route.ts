import type { ActionFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/api/problem';
import { problemResponse } from '~/http/api/respond.server';

/** Any other address below /api: a refusal that programs can read. */
export const loader = ({ request, context }: ActionFunctionArgs) =>
  problemResponse(request, context.scope, notFound(), () => undefined);

export const action = loader;
