import { type ReactNode } from 'react';

/** Heard, not seen: completes a short link for those who meet it out of its row. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>;
}
