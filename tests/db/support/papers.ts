import { service, user, type Session } from './session.ts';

/** A paper of the doctor's licence that is stored and waits for the scanner. */
export async function addPaper(session: Session, id: string): Promise<string> {
  const { id: paper } = await session.value<{ id: string }>(
    user(id),
    `select public.begin_licence_document('licence.pdf', 'application/pdf', 4, repeat('c', 64))`,
  );
  await session.as(service, 'select public.finish_licence_document($1, true)', [paper]);
  return paper;
}
