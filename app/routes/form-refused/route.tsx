import type { LoaderFunctionArgs } from '@remix-run/node';
import { ErrorPage } from '~/http/error-page';

/** Where the server leads a form that another site sent, or an address that cannot be read: nothing of it was. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const why = new URL(request.url).searchParams.get('why');
  if (why === '400' || why === '414') throw new Response('bad_request', { status: Number(why) });
  throw new Response('foreign_form', { status: 403 });
};

export default function FormRefused() {
  return null;
}

export const ErrorBoundary = ErrorPage;
