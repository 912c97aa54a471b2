import { ErrorPage } from '~/http/error-page';

/** Every address without a page. A route of its own, so that the frame and its loader are there. */
export function loader() {
  throw new Response('not_found', { status: 404 });
}

// A form that is sent to nowhere gets the same answer.
export const action = () => loader();

export default function NotFound() {
  return null;
}

export const ErrorBoundary = ErrorPage;
