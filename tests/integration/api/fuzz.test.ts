import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { tokenOf } from './support/client.ts';
import { operationsOf, readDocument, type Operation } from './support/document.ts';

/** Whatever is sent, nothing breaks: no answer says that the fault is ours. */

const RUNS = Number(process.env.FUZZ_RUNS ?? 250);
let app = '';
let operations: Operation[] = [];
let tokens: string[] = [];

beforeAll(async () => {
  app = await stack.app();
  // Others' sessions must not end by accident, and mails are limited.
  operations = operationsOf(await readDocument(app)).filter(
    ({ operationId }) => !['logout', 'register'].includes(operationId),
  );
  const password = 'demo-eCureTrip-2026';
  tokens = await Promise.all(
    ['grace@example.org', 'elif@example.org'].map((email) => tokenOf(app, email, password)),
  );
});

const NASTY = [
  '\u0000',
  '\ud800',
  'a\u0000b',
  '\u202e',
  '9'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'null',
  "' or 1=1 --",
  '%00',
  '../../etc/passwd',
  '{{7*7}}',
  '0000-00-00',
  '99999-12-31T99:99:99Z',
  '2026-02-30T10:00:00Z',
  '294276-12-31T23:59:59Z',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(5000),
  '',
];
const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 60 }));
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, 1e308, -1, Number.MAX_SAFE_INTEGER + 2, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that a field might well have, by what the document says of it, and some that it must not. */
function field(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const known = (schema.enum ?? (schema.const === undefined ? undefined : [schema.const])) as
    unknown[] | undefined;
  if (known) return fc.oneof(fc.constantFrom(...known), value);
  if (schema.format === 'date-time') {
    const instants = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    return fc.oneof(instants, value);
  }
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min: 0, max: 100 }), value);
  if (schema.type === 'object') return object(schema);
  if (schema.type === 'array')
    return fc.oneof(fc.array(field(schema.items as Record<string, unknown>), { maxLength: 4 }), value);
  return value;
}

function object(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const variants = (schema.oneOf ?? schema.anyOf) as Record<string, unknown>[] | undefined;
  if (variants) return fc.oneof(...variants.map(object));
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>);
  return fc.record(Object.fromEntries(properties.map(([name, inner]) => [name, field(inner)])), {
    requiredKeys: [],
  });
}

const RAW = [
  '',
  '[',
  '[[[['.repeat(5000),
  '"\\ud800"',
  '{"a":1e99999}',
  '{"__proto__":{"a":1}}',
  '\ufeff{}',
  'nul',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
];
const FORMS = [
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="\u0000.pdf"\r\n\r\n%PDF-1.7',
  '--x\r\nContent-Disposition: form-data\r\n\r\n\r\n--x--',
  '--x--',
  '--x\r\n\r\n\r\n'.repeat(500),
];
const JSON_TYPE = 'application/json';

const request = fc.nat(10_000).chain((pick) => {
  const operation = operations[pick % operations.length] as Operation;
  const schema = operation.requestBody?.content[JSON_TYPE]?.schema;
  const body = schema
    ? fc.oneof(
        { weight: 4, arbitrary: object(schema).map((one) => JSON.stringify(one)) },
        { weight: 1, arbitrary: fc.constantFrom(...RAW) },
      )
    : fc.constantFrom(...FORMS, ...RAW);
  const queries = operation.parameters.filter((one) => one.in === 'query');
  return fc.record({
    operation: fc.constant(operation),
    body,
    type: schema
      ? fc.oneof(
          { weight: 8, arbitrary: fc.constant(JSON_TYPE) },
          { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
        )
      : fc.constantFrom('multipart/form-data; boundary=x', ...TYPES),
    query: fc.record(Object.fromEntries(queries.map((one) => [one.name, field(one.schema)])), {
      requiredKeys: [],
    }),
    id: fc.oneof(fc.uuid(), text),
    person: fc.constantFrom(0, 1, 2),
    header: fc.constantFrom('*', '"x"', 'W/"x"', 'x'.repeat(300), ''),
  });
});

/** As `URLSearchParams` would write it, half characters included. */
const encoded = (part: unknown) => encodeURIComponent(String(part).replace(/\p{Cs}/gu, '\ufffd'));

it('never answers with a fault of its own', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ operation, body, type, query, id, person, header }) => {
      const path = operation.path.replace(/\{\w+\}/, encoded(id) || 'x');
      const search = Object.entries(query).map(([name, one]) => `${name}=${encoded(one)}`);
      const method = operation.method;
      const answer = await fetch(`${app}${path}?${search.join('&')}`, {
        method,
        headers: {
          'content-type': type,
          'if-match': header,
          'idempotency-key': header,
          authorization: `Bearer ${tokens[person] ?? header}`,
        },
        ...(method === 'GET' ? {} : { body }),
      });
      await answer.arrayBuffer();
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: RUNS },
  );
}, 120_000);
