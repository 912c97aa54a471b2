/** Free-form data of a user or an identity. */
export type Metadata = Record<string, unknown>;

/** Merges metadata the way GoTrue does: a null removes its key. */
export function mergeMetadata(current: Metadata | null, changes: Metadata): Metadata {
  const merged = Object.entries({ ...current, ...changes }).filter(
    ([key, value]) => !(key in changes && value === null),
  );
  return Object.fromEntries(merged);
}
