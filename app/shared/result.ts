/** What a use case gives back: a value, or one of a closed set of reasons why not. Unexpected faults throw. */
export type Result<T, E extends { code: string }> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const fail = <E extends { code: string }>(error: E) => ({ ok: false, error }) as const;
