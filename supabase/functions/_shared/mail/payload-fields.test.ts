/**
 * No payload can hold a word about health: only fields that are named here, and each of a type that is too narrow for
 * one. Who needs another field adds it here and thereby says what it is.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { payloadSchemas } from './payloads.ts';

/** Free text by nature, and what it is: names and places of people who have one. */
const NAMED: Record<string, number> = {
  doctorName: 200,
  recipientName: 200,
  inviterName: 200,
  name: 200,
  patientInitials: 12,
  doctorCity: 200,
  doctorAddress: 600,
  next: 2000,
  doctorSlug: 120,
};

type Json = { [key: string]: unknown };

/** What is wrong with a schema, field by field. */
function faults(schema: z.ZodType, path = ''): string[] {
  return check(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Json, path, '');
}

function check(node: Json, path: string, field: string): string[] {
  const options = (node.anyOf ?? node.oneOf) as Json[] | undefined;
  if (options) return options.flatMap((one) => check(one, path, field));
  if (node.enum || 'const' in node || ['null', 'integer', 'number', 'boolean'].includes(String(node.type)))
    return [];
  if (node.type === 'object') {
    if (typeof node.additionalProperties === 'object' && Object.keys(node.additionalProperties ?? {}).length)
      return [`${path}: any key`];
    return Object.entries((node.properties ?? {}) as Record<string, Json>).flatMap(([key, value]) =>
      check(value, `${path}.${key}`, key),
    );
  }
  if (node.type === 'array') return check(node.items as Json, path, field);
  return node.type === 'string' ? checkText(node, path, field) : [`${path}: anything`];
}

function checkText(node: Json, path: string, field: string): string[] {
  const longest = NAMED[field];
  if (longest !== undefined) {
    return Number(node.maxLength ?? (node.pattern ? 0 : Infinity)) <= longest ? [] : [`${path}: too long`];
  }
  // An id, an instant, an address, a code: nothing that could say something.
  const narrow =
    node.format !== undefined ||
    (typeof node.pattern === 'string' &&
      /^\^.*\$$/s.test(node.pattern) &&
      !/\\s|\.\*|\.\+/.test(node.pattern));
  return narrow || /TimeZone$/.test(field) ? [] : [`${path}: free text`];
}

describe('payloads of mails', () => {
  it.each(Object.entries(payloadSchemas))(
    '%s has only fields that cannot speak of health',
    (kind, schema) => {
      expect(faults(schema, kind)).toEqual([]);
    },
  );

  it('would not pass with a field for something else', () => {
    const base = payloadSchemas.record_requested;
    const planted: [z.ZodType, string][] = [
      [base.extend({ reason: z.string().max(40) }), 'x.reason: free text'],
      [base.extend({ diagnosis: z.string().regex(/^.+$/) }), 'x.diagnosis: free text'],
      [base.extend({ notes: z.array(z.string()) }), 'x.notes: free text'],
      [base.extend({ more: z.record(z.string(), z.string()) }), 'x.more: any key'],
      [base.extend({ more: z.unknown() }), 'x.more: anything'],
      [base.extend({ doctorName: z.string() }), 'x.doctorName: too long'],
    ];
    for (const [schema, fault] of planted) expect(faults(schema, 'x')).toEqual([fault]);
  });
});
