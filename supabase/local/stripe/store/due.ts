import { type Tx } from './store.ts';
import { type DueKind } from './tables.ts';

const idOf = (kind: DueKind, ref: string): string => `${kind} ${ref}`;

/** Something that happens by itself at `at` (epoch seconds); one per kind and object. */
export function plan(tx: Tx, kind: DueKind, ref: string, at: number): void {
  unplan(tx, kind, ref);
  tx.insert('due', { id: idOf(kind, ref), account: null, object: { at, kind, ref }, extra: null });
}

export function unplan(tx: Tx, kind: DueKind, ref: string): void {
  if (tx.get('due', idOf(kind, ref))) tx.remove('due', idOf(kind, ref));
}
