/**
 * The drawings of the 21 icons, on a grid of 20. Use these before drawing another. Kept as mark-up rather than elements:
 * the sprite never changes, so it costs the server nothing to write.
 */
export const iconDrawings = {
  search: '<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>',
  check: '<path d="m4 10.5 4 4 8-9"/>',
  seal: '<circle cx="10" cy="8" r="5.3"/><path d="m7.7 8.1 1.7 1.7 3-3.3M7 12.7 6 18l4-2 4 2-1-5.3"/>',
  clock: '<circle cx="10" cy="10" r="7.2"/><path d="M10 5.8V10l2.8 2"/>',
  file: '<path d="M5 2.8h6.5L15.5 7v10.2H5zM11.2 2.8V7.2h4.3"/>',
  up: '<path d="M10 13.5V3.6M6 7.4l4-4 4 4M3.5 12.8v3.9h13v-3.9"/>',
  lock: '<path d="M4.5 9h11v8h-11zM7 9V6.3a3 3 0 0 1 6 0V9"/>',
  video: '<path d="M2.8 5.5h9.4v9H2.8zM12.2 9l5-2.8v7.6l-5-2.8"/>',
  go: '<path d="M3.5 10h13M11.5 5l5 5-5 5"/>',
  warn: '<path d="M10 3 18 16.8H2zM10 8v4.2M10 14.4v.2"/>',
  info: '<circle cx="10" cy="10" r="7.2"/><path d="M10 9.2v4.6M10 6.2v.2"/>',
  x: '<path d="m5 5 10 10M15 5 5 15"/>',
  star: '<path d="m10 2.2 2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z"/>',
  cal: '<path d="M3.2 4.5h13.6v12.3H3.2zM3.2 8.4h13.6M6.8 2.6v3.2M13.2 2.6v3.2"/>',
  user: '<circle cx="10" cy="6.6" r="3.4"/><path d="M3.4 17.2a6.6 6.6 0 0 1 13.2 0"/>',
  home: '<path d="M3 9.2 10 3l7 6.2M5 8v9h10V8"/>',
  globe:
    '<circle cx="10" cy="10" r="7.2"/><path d="M2.8 10h14.4M10 2.8c-4.4 4.2-4.4 10.2 0 14.4M10 2.8c4.4 4.2 4.4 10.2 0 14.4"/>',
  list: '<path d="M3 5.5h14M3 10h14M3 14.5h9"/>',
  coin: '<ellipse cx="10" cy="5.6" rx="6.6" ry="2.8"/><path d="M3.4 5.6v8.8c0 1.6 3 2.8 6.6 2.8s6.6-1.2 6.6-2.8V5.6M3.4 10c0 1.6 3 2.8 6.6 2.8s6.6-1.2 6.6-2.8"/>',
  print: '<path d="M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z"/>',
  phone:
    '<path d="M4.2 3h3l1.4 3.8-1.8 1.4a9 9 0 0 0 5 5l1.4-1.8L17 12.8v3a1.4 1.4 0 0 1-1.5 1.4A13 13 0 0 1 2.8 4.5 1.4 1.4 0 0 1 4.2 3z"/>',
} as const;

export type IconName = keyof typeof iconDrawings;
