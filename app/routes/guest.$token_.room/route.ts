import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { found } from '~/http/guards.server';
import { publicDb } from '~/http/scope.server';
import { TO_VIDEO_HOST } from '~/http/to-video-host';
import { enterRoomAsGuest } from '~/modules/appointments/index.server';

/** The guest's door: to the room while it is open, else back to the page that says when it opens. */
export async function loader({ params, context: { scope } }: LoaderFunctionArgs) {
  const { url } = found(await enterRoomAsGuest(await publicDb(scope), params.token));
  if (url === null) return redirect(`/guest/${params.token ?? ''}`);
  return redirect(url, { headers: TO_VIDEO_HOST });
}
