import { env } from '~/platform/env.server';
import { ComponentSheet } from '~/ui/sheet';

/** Every part of the design system in every state; for those who build pages. */
export function loader() {
  if (env.NODE_ENV === 'production') throw new Response('not_found', { status: 404 });
  return null;
}

export default ComponentSheet;
