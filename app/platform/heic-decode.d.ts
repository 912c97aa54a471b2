declare module 'heic-decode' {
  type Picture = { width: number; height: number; data: Uint8ClampedArray };
  type Pictures = {
    width: number;
    height: number;
    decode(): Promise<Picture>;
  }[] & { dispose(): void };
  export function all(input: { buffer: Uint8Array }): Promise<Pictures>;
}
