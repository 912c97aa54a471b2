import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { publicDb } from '~/http/scope.server';
import { TO_VIDEO_HOST } from '~/http/to-video-host';
import { enterRoomAsGuest } from '~/modules/appointments/index.server';

/** The guest's door: to the room while it is open, else to the page that says when it opens, or is not here. */
export async function loader({ params, context: { scope } }: LoaderFunctionArgs) {
  const door = await enterRoomAsGuest(await publicDb(scope), params.token);
  if (!door?.url) return redirect(`/guest/${encodeURIComponent(params.token ?? '')}`);
  return redirect(door.url, { headers: TO_VIDEO_HOST });
}
