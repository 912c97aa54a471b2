import { ErrorPage } from '~/http/error-page';

/** Where the server leads a form that another site sent: nothing of it was read. */
export const loader = () => {
  throw new Response('foreign_form', { status: 403 });
};

export default function FormRefused() {
  return null;
}

export const ErrorBoundary = ErrorPage;
