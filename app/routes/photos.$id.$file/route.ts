import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '~/http/file-headers';
import { found } from '~/http/guards.server';
import { publicDb } from '~/http/scope.server';
import { isPhotoSize } from '~/modules/accounts';
import { viewPhoto } from '~/modules/accounts/index.server';
import { isId } from '~/shared/id';

/** A picture has an address of its own that nobody guesses, and that never shows another one: it may be kept for long. */
const PUBLIC = 'public, max-age=31536000, immutable';

/** A picture of a doctor for everybody, of a patient for themselves and their doctors. */
export async function loader({ params, context: { scope } }: LoaderFunctionArgs) {
  const [size = '', ending] = (params.file ?? '').split('.');
  const id = found(isId(params.id) && ending === 'webp' ? params.id : null);
  const photo = found(isPhotoSize(size) ? await viewPhoto(await publicDb(scope), id, size) : null);
  return new Response(photo.bytes, {
    headers: {
      ...fileHeaders(),
      ...(photo.isPublic ? { 'Cache-Control': PUBLIC } : {}),
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline',
    },
  });
}
