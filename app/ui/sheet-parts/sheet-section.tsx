import { type ReactNode } from 'react';

export type SheetSectionProps = { id: string; title: string; children: ReactNode; className?: string };

/** One part of the component sheet. */
export function SheetSection({ id, title, children, className }: SheetSectionProps) {
  return (
    <section id={id} className={className}>
      <h2 className="noprint">{title}</h2>
      {children}
    </section>
  );
}
