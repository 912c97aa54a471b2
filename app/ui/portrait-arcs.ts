/** The thin meridians behind the initials of a portrait; stands in the icon sprite, because a list shows it many times. */
export const portraitArcs =
  '<symbol id="portrait-arcs" viewBox="0 0 64 80"><path d="M32-30a62 62 0 0 0 0 140M32-30a62 62 0 0 1 0 140M32-30a38 76 0 0 0 0 140M32-30a38 76 0 0 1 0 140M-4 49h72"/></symbol>';
