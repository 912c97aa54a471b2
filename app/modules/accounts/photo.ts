/** Pictures of people: what both sides know of them. */

/** Sizes in points: of a list, and of a page; both are shown at a third or a quarter of that. */
export const PHOTO_SIZES = {
  list: { width: 192, height: 240 },
  page: { width: 416, height: 520 },
} as const;
export type PhotoSize = keyof typeof PHOTO_SIZES;

export const isPhotoSize = (text: string): text is PhotoSize => Object.hasOwn(PHOTO_SIZES, text);

/** Where a picture is; a new picture has a new address. */
export const photoPath = (id: string, size: PhotoSize) => `/photos/${id}/${size}.webp`;

export const MAX_PHOTO_BYTES = 8 * 1024 * 1024;
/** For the `accept` attribute: phones then turn what they have into one of these. */
export const PHOTO_ACCEPT = 'image/jpeg,image/png,image/webp';

/** Why a picture was not taken; keys of the `errors` catalogue. */
export type PhotoError = {
  code:
    | 'photoMissing'
    | 'photoTooLarge'
    | 'photoKind'
    | 'photoSmall'
    | 'photoPixels'
    | 'photoDamaged'
    | 'photoBusy'
    | 'photoInterrupted'
    | 'photoNotKept';
};

/** The HTTP status that fits a refused picture. */
export function photoErrorStatus({ code }: PhotoError): number {
  if (code === 'photoTooLarge' || code === 'photoPixels') return 413;
  if (code === 'photoKind') return 415;
  return ['photoBusy', 'photoInterrupted', 'photoNotKept'].includes(code) ? 503 : 422;
}
