/** The part of a target that stays on this site, or the fallback: nobody is sent elsewhere by a link we did not make. */
export function safeNextPath(next: FormDataEntryValue | null | undefined, fallback: string): string {
  if (typeof next !== 'string' || !next.startsWith('/') || /^\/[/\\]/.test(next) || /[\r\n\t]/.test(next))
    return fallback;
  const base = 'http://same.invalid';
  try {
    const url = new URL(next, base);
    return url.origin === base ? url.pathname + url.search + url.hash : fallback;
  } catch {
    return fallback;
  }
}
