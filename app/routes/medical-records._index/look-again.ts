import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const EVERY_MS = 3_000;

/** While a file is being checked the page asks how it stands, as long as somebody looks at it. */
export function useLookAgain(waiting: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!waiting || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (!document.hidden) revalidate();
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [waiting, state, revalidate]);
}
