import { type z } from 'zod';
import { isGuessing } from '../limits/limit-class';
import { jsonSchemaOf, type Components, type JsonSchema } from './json-schema';
import type { Access, Operation } from './operation';
import { problemSchema, titleOf } from './problem';

export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
};
type Media = Record<string, { schema: JsonSchema }>;
export type Reply = { description: string; headers?: Record<string, unknown>; content?: Media };
export type DocumentedOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  'x-access': Access;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Media };
  responses: Record<string, Reply>;
};
export type OpenApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Components; securitySchemes: Record<string, JsonSchema> };
};

/** Why every operation of a kind may refuse. */
const WHY: Record<number, string> = {
  400: 'The body is not JSON.',
  401: 'Nobody is signed in.',
  403: 'Not for this account, or cookies from another origin.',
  404: 'There is nothing here, or it belongs to somebody else.',
  409: 'The Idempotency-Key is in use right now.',
  412: 'Changed since it was read.',
  413: 'The body is too large.',
  415: 'The body is not of the media type asked for.',
  422: 'Something that was sent does not fit; `errors` says what.',
  428: 'If-Match is missing.',
  429: 'Too many requests; `Retry-After` says when to ask again.',
  503: 'It cannot be counted right now; `Retry-After` says when to ask again.',
};

/** The statuses of refusals that an operation's kind implies, with its own. */
function refusalsOf(operation: Operation): Record<number, string> {
  const { access, params, query, body, bodyOptional, multipart, method, idempotent, conditional } = operation;
  const implied = [
    ...(access === 'anyone' ? [] : [401, 403]),
    ...(access === 'anyone' && method !== 'GET' ? [403] : []),
    ...(params ? [404] : []),
    ...(query || body ? [422] : []),
    ...(body ? [400, 413, 415] : []),
    ...(body && bodyOptional && !multipart ? [422] : []),
    ...(idempotent ? [409, 422] : []),
    ...(conditional ? [412, 428] : []),
    429,
    ...(isGuessing(operation.limit) ? [503] : []),
  ];
  const why = Object.fromEntries(implied.map((status) => [status, WHY[status] ?? titleOf(status)]));
  return { ...why, ...operation.refusals };
}

const header = (name: string, required: boolean, description: string): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

function parametersOf(operation: Operation, components: Components): Parameter[] {
  const of = (schema: z.ZodType | undefined, place: 'path' | 'query'): Parameter[] => {
    if (!schema) return [];
    const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input', components) as {
      properties?: Record<string, JsonSchema>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, { description, ...inner }]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(typeof description === 'string' ? { description } : {}),
      schema: inner,
    }));
  };
  return [
    ...of(operation.params, 'path'),
    ...of(operation.query, 'query'),
    ...(operation.idempotent
      ? [header('Idempotency-Key', false, 'A repetition within 24 hours gets the first answer again.')]
      : []),
    ...(operation.conditional
      ? [header('If-Match', true, 'The ETag of what you have read; or * for any version.')]
      : []),
    ...(operation.method === 'GET' ? [header('If-None-Match', false, 'The ETag of what you have.')] : []),
    ...Object.entries(operation.headers ?? {}).map(([name, meaning]) => header(name, false, meaning)),
  ];
}

const json = (schema: JsonSchema): Media => ({ 'application/json': { schema } });

function bodyOf({ body, bodyOptional, multipart }: Operation, components: Components) {
  if (!body) return {};
  const schema = jsonSchemaOf(body, 'input', components);
  const content: Media = multipart ? { 'multipart/form-data': { schema: withFile(schema) } } : json(schema);
  return { requestBody: { required: !bodyOptional, content } };
}

/** The file comes last: what describes it has to be known when it arrives. */
function withFile({ properties, required, ...schema }: JsonSchema): JsonSchema {
  const file = { type: 'string', format: 'binary', description: 'The last part of the form.' };
  return {
    ...schema,
    properties: { ...(properties as JsonSchema), file },
    required: [...((required as string[] | undefined) ?? []), 'file'],
  };
}

function responsesOf(operation: Operation, components: Components): Record<string, Reply> {
  const responses: Record<string, Reply> = {};
  const problem = jsonSchemaOf(problemSchema, 'output', components);
  for (const [status, { description, body, file }] of Object.entries(operation.success)) {
    responses[status] = {
      description,
      ...(body ? { content: json(jsonSchemaOf(body, 'output', components)) } : {}),
      ...(file ? { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } : {}),
    };
  }
  if (operation.method === 'GET') responses[304] = { description: 'You have it as it is now.' };
  for (const [status, description] of Object.entries(refusalsOf(operation))) {
    responses[status] = {
      description,
      ...(status === '429' ? { headers: LIMIT_HEADERS } : {}),
      content: { 'application/problem+json': { schema: problem } },
    };
  }
  return responses;
}

const headerOf = (type: 'integer' | 'string', description: string) => ({ description, schema: { type } });
const LIMIT_HEADERS = {
  'Retry-After': headerOf('integer', 'In how many seconds to ask again.'),
  'RateLimit-Policy': headerOf(
    'string',
    'How much may be asked for (draft-ietf-httpapi-ratelimit-headers-10).',
  ),
  RateLimit: headerOf('string', 'How much of that is left, and when there is more.'),
};

const SECURITY: Record<string, string[]>[] = [{ bearer: [] }, { cookie: [] }];

/** The document of all operations, made from the schemas that their routes check by. */
export function openApiDocument(operations: readonly Operation[], url: string): OpenApiDocument {
  const schemas: Components = {};
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const { id, method, path, tag, summary, description, access } = operation;
    const who = access === 'patient' || access === 'doctor' ? `Only for a ${access}.` : '';
    const said = [description ?? '', who].filter(Boolean).join(' ');
    (paths[path] ??= {})[method.toLowerCase()] = {
      operationId: id,
      tags: [tag],
      summary,
      ...(said ? { description: said } : {}),
      security: access === 'anyone' ? [] : SECURITY,
      'x-access': access,
      parameters: parametersOf(operation, schemas),
      ...bodyOf(operation, schemas),
      responses: responsesOf(operation, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'eCureTrip', version: '1', description: ABOUT },
    servers: [{ url }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'sb-auth-token' },
      },
    },
  };
}

const ABOUT =
  'What the pages do, for programs. Sign in with POST /api/auth/login and send the access token as a bearer token. ' +
  'Instants are ISO 8601 with an offset; amounts are integers of the currency’s minor unit. Lists are read with `cursor` and ' +
  '`limit` until `nextCursor` is null. Every answer says in `RateLimit` how much more may be asked for. Refusals are RFC 9457 problems; decide by `code`.';
