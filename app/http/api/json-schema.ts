import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;
/** Schemas that have a name, by it. */
export type Components = Record<string, JsonSchema>;

/** Formats say it; the expressions that check them are a line long each. */
const SELF_EXPLAINING = ['date-time', 'date', 'uuid', 'email'];

/** A text that is read as an instant and written anew: its writing is one again. */
const isInstantPipe = ({ _zod: { def } }: z.core.$ZodType): boolean => {
  if (def.type !== 'pipe') return false;
  const { in: from } = def as z.core.$ZodPipeDef;
  return (from._zod.def as { format?: string }).format === 'datetime';
};

/**
 * A zod schema as JSON Schema 2020-12, its named parts put into `components`.
 * @param io what a caller sends (`input`), or what we answer (`output`)
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output', components: Components): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (isInstantPipe(zodSchema)) Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (SELF_EXPLAINING.includes(String(jsonSchema.format))) delete jsonSchema.pattern;
    },
  }) as JsonSchema;
  const { $schema: _, $defs, ...rest } = withReferences(made) as JsonSchema;
  Object.assign(components, $defs);
  return rest;
}

/** References as OpenAPI keeps them; what is said of answers also leaves room for later fields. */
function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === 'id' && typeof inner === 'string') return [];
      if (key === '$ref') return [[key, String(inner).replace('#/$defs/', '#/components/schemas/')]];
      return [[key, withReferences(inner)]];
    }),
  );
}
