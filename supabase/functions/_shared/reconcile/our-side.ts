/** Our facts about money, over the database's functions. */
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { oursSchema, type ObjectType, type Ours } from './objects.ts';

const PAGE = 500;
const factsSchema = z.array(oursSchema);

const instructionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  paymentId: z.string(),
  stripeId: z.string().nullable(),
  amount: z.number().nullable(),
});
export type KnownInstruction = z.output<typeof instructionSchema>;

const foundSchema = z.object({ facts: factsSchema, instructions: z.array(instructionSchema) });
export type Known = { facts: Map<string, Ours>; instructions: Map<string, KnownInstruction> };

/** Pages of facts that changed since then or still wait for something; null: all. */
export async function* listOurs(rpc: Rpc, type: ObjectType, since: string | null): AsyncGenerator<Ours[]> {
  let after: string | null = null;
  for (;;) {
    const args = { p_type: type, p_since: since, p_after: after, p_limit: PAGE };
    const page: Ours[] = factsSchema.parse(await rpc('list_money_facts', args));
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? null;
  }
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

/** Our facts under these ids, and the instructions that these marks name. */
export async function findOurs(
  rpc: Rpc,
  type: ObjectType,
  ids: string[],
  marks: (string | null)[],
): Promise<Known> {
  const found = foundSchema.parse(
    await rpc('find_money_facts', {
      p_type: type,
      p_ids: ids,
      p_marks: marks.filter((mark) => mark !== null),
    }),
  );
  return { facts: byId(found.facts), instructions: byId(found.instructions) };
}
