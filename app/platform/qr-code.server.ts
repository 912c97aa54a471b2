import QRCode from 'qrcode';

/** A square of dark and light: `size` modules a side, `path` the dark ones as an SVG path in units of one module. */
export type QrCode = { size: number; path: string };

/** Draws a text as a QR code. Level L: what is signed is long, and fewer, larger squares are read more easily. */
export function drawQrCode(text: string): QrCode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'L' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
}
