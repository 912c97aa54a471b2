/** Pictures of every kind that is kept. */
import sharp from 'sharp';

type Size = { width?: number; height?: number };

/** A picture with enough detail that cutting it shows. */
export function makePicture(
  format: 'jpeg' | 'png' | 'webp',
  { width = 240, height = 160 }: Size = {},
): Promise<Buffer> {
  const points = Buffer.alloc(width * height * 3);
  for (let i = 0; i < points.length; i += 1) points[i] = (i * 7919 + ((i * i) % 251)) % 256;
  return sharp(points, { raw: { width, height, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

/** A picture of so many points in a few kilobytes. */
export const makeHugePicture = (side: number): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#336' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();

/** 64 by 48 points of one colour, as a telephone writes them: nothing installed here can encode HEIC. */
export const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACJtZGF0AAAAFigBrxmA70mlv/+nlf+WHL/W61pj5uA=',
  'base64',
);
