export type QrCodeProps = {
  /** Modules a side. */
  size: number;
  /** The dark modules, in units of one module. */
  path: string;
  /** What scanning it does. */
  label: string;
};

/** The margin of light that readers need, in modules. */
const QUIET = 4;

/** A QR code, always dark on light: readers do not know dark themes. */
export function QrCode({ size, path, label }: QrCodeProps) {
  const side = size + 2 * QUIET;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
