import type { TestDoctor } from './people.ts';
import { anon, type Session } from './session.ts';

type Slot = { starts_at: Date; ends_at: Date };

/** What a visitor is offered. */
export const freeSlots = (session: Session, doctor: TestDoctor, from: string, to: string) =>
  session.as<Slot>(anon, 'select * from public.list_free_slots($1, $2, $3, $4)', [
    doctor.id,
    doctor.visitTypeId,
    from,
    to,
  ]);
