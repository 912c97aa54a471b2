/** What may be kept, by the type that the bytes have. The same list stands in the bucket and in the table. */
export const MEDIA_TYPES = {
  'application/pdf': { extensions: ['pdf'], word: 'pdf' },
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], word: 'jpeg' },
  'image/png': { extensions: ['png'], word: 'png' },
  'image/webp': { extensions: ['webp'], word: 'webp' },
  'image/heic': { extensions: ['heic', 'heif'], word: 'heic' },
  'application/msword': { extensions: ['doc'], word: 'doc' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extensions: ['docx'],
    word: 'docx',
  },
  'text/plain': { extensions: ['txt', 'text'], word: 'txt' },
} as const satisfies Record<string, { extensions: readonly [string, ...string[]]; word: string }>;

export type MediaType = keyof typeof MEDIA_TYPES;

export const MEDIA_TYPE_NAMES = Object.keys(MEDIA_TYPES) as [MediaType, ...MediaType[]];

/** For the `accept` attribute of a file field. */
export const ACCEPTED = Object.values(MEDIA_TYPES)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

/** Largest file, in bytes; the bucket and the table say the same. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Most files in one form. */
export const MAX_FILES = 20;

/** How a file of this type is shown before anybody downloads it. */
export function previewKind(mediaType: MediaType): 'image' | 'pages' | 'text' | 'none' {
  if (mediaType === 'application/pdf') return 'pages';
  if (mediaType === 'text/plain') return 'text';
  return mediaType.startsWith('image/') ? 'image' : 'none';
}

/** Whether browsers show the bytes as a picture and as nothing else. */
export const isSafeInline = (mediaType: MediaType) =>
  mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp';

/** Whether a name's extension fits the type; a name without one always does. */
export function extensionFits(extension: string, mediaType: MediaType): boolean {
  const allowed: readonly string[] = MEDIA_TYPES[mediaType].extensions;
  return extension === '' || allowed.includes(extension);
}
