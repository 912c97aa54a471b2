/** The API's document as its readers get it, and a judge of answers by it. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from '../../../../app/http/api/openapi.ts';

export type Operation = OpenApiDocument['paths'][string][string] & { method: string; path: string };

export async function readDocument(app: string): Promise<OpenApiDocument> {
  return (await (await fetch(`${app}/api/openapi.json`)).json()) as OpenApiDocument;
}

export const operationsOf = ({ paths }: OpenApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );

export type Judge = {
  /** What is wrong with an answer; null when the document allows it. Also notes which operation succeeded. */
  judge(method: string, path: string, answer: Response): Promise<string | null>;
  succeeded: Set<string>;
};

/** Judges answers by the document: the status has to be named, and the body to fit. */
export function makeJudge(document: OpenApiDocument): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'openapi', components: document.components });
  const validators = new Map<string, ValidateFunction>();
  const operations = operationsOf(document).map((operation) => ({
    ...operation,
    pattern: new RegExp(`^${operation.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  const succeeded = new Set<string>();
  const judge = async (method: string, path: string, answer: Response) => {
    const found = operations.find((one) => one.method === method && one.pattern.test(path));
    if (!found) return `${method} ${path} is not in the document`;
    const name = `${found.operationId} ${answer.status}`;
    const reply = found.responses[answer.status];
    if (!reply) return `${name} is not in the document`;
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (answer.ok) succeeded.add(found.operationId);
    if (!reply.content) return (await answer.clone().text()) === '' ? null : `${name} has a body`;
    if (reply.content['*/*']) return null;
    const schema = reply.content[type]?.schema;
    if (!schema) return `${name} is of type ${type}`;
    const known = validators.get(name) ?? ajv.compile(relative(schema) as object);
    validators.set(name, known);
    if (known(await answer.clone().json())) return null;
    return `${name}: ${ajv.errorsText(known.errors)}`;
  };
  return { judge, succeeded };
}

/** References of a part of the document, from outside of it. */
const relative = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/'));
