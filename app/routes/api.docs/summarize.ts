import type { JsonSchema } from '~/http/api/json-schema';
import type { DocumentedOperation, OpenApiDocument } from '~/http/api/openapi';

/** One part of what an operation takes or answers. */
export type Line = {
  name: string;
  place: 'path' | 'query' | 'header' | 'body';
  type: string;
  optional: boolean;
  meaning: string;
};
export type Told = {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  access: DocumentedOperation['x-access'];
  takes: Line[];
  gives: Line[];
  answers: { status: string; meaning: string }[];
};

/** The document as its page tells it: by subject, what each operation takes and answers. */
export function summarize(document: OpenApiDocument): { tag: string; operations: Told[] }[] {
  const { schemas } = document.components;
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0] ?? '',
      told: tell(method, path, operation, schemas),
    })),
  );
  return document.tags.map(({ name }) => ({
    tag: name,
    operations: told.filter(({ tag }) => tag === name).map((one) => one.told),
  }));
}

function tell(method: string, path: string, operation: DocumentedOperation, schemas: Schemas): Told {
  const { operationId, summary, description = '', parameters, requestBody, responses } = operation;
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const given = success?.content?.['application/json']?.schema;
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    description: plain(description.replace(/ ?Only for a (patient|doctor)\.$/, '')),
    access: operation['x-access'],
    takes: [
      // What every reading takes is said once, above.
      ...parameters
        .filter(({ name }) => name !== 'If-None-Match')
        .map(({ name, in: place, required, schema, description: meaning = '' }) => ({
          name,
          place,
          type: typeOf(schema, schemas),
          optional: !required,
          meaning: plain(meaning),
        })),
      ...(body ? linesOf(body, schemas) : []),
    ],
    gives: given ? linesOf(given, schemas) : [],
    answers: Object.entries(responses).map(([status, reply]) => ({
      status,
      meaning: plain(reply.description),
    })),
  };
}

/** Names stand between grave accents in the document, which many readers of it turn into type. */
const plain = (text: string) => text.replaceAll('`', '');

type Schemas = OpenApiDocument['components']['schemas'];

const named = ({ $ref }: JsonSchema) => (typeof $ref === 'string' ? ($ref.split('/').pop() ?? '') : null);
const resolved = (schema: JsonSchema, schemas: Schemas): JsonSchema => {
  const name = named(schema);
  return name === null ? schema : (schemas[name] ?? {});
};
const variantsOf = (schema: JsonSchema) => (schema.oneOf ?? schema.anyOf) as JsonSchema[] | undefined;

/** The fields of an object; of several kinds of object those of each, once. */
function linesOf(schema: JsonSchema, schemas: Schemas): Line[] {
  const whole = resolved(schema, schemas);
  const variants = variantsOf(whole);
  if (variants) {
    const lines = new Map<string, Line>();
    for (const line of variants.flatMap((one) => linesOf(one, schemas))) {
      const known = lines.get(line.name);
      const type = known && known.type !== line.type ? `${known.type} | ${line.type}` : line.type;
      lines.set(line.name, { ...(known ?? line), type });
    }
    return [...lines.values()];
  }
  const required = (whole.required ?? []) as string[];
  return Object.entries((whole.properties ?? {}) as Record<string, JsonSchema>).map(([name, inner]) => ({
    name,
    place: 'body',
    type: typeOf(inner, schemas),
    optional: !required.includes(name),
    meaning: typeof inner.description === 'string' ? plain(inner.description) : '',
  }));
}

/** A type in few words: `string (date-time)`, `Review[]`, `"a" | "b"`. */
function typeOf(schema: JsonSchema, schemas: Schemas): string {
  const name = named(schema);
  if (name !== null) return name;
  const variants = variantsOf(schema);
  if (variants) return [...new Set(variants.map((one) => typeOf(one, schemas)))].join(' | ');
  if (Array.isArray(schema.enum)) {
    const few = schema.enum.slice(0, 9).map((one) => JSON.stringify(one));
    return few.join(' | ') + (schema.enum.length > 9 ? ' | …' : '');
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `${typeOf((schema.items ?? {}) as JsonSchema, schemas)}[]`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'any');
  return typeof schema.format === 'string' ? `${type} (${schema.format})` : type;
}
