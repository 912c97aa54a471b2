import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeError, withoutSecrets, withoutValues } from './without-values.ts';

const CANARY = 'canary-7f3a';

describe('a message for the log', () => {
  it.each([
    [`invalid input syntax for type uuid: "${CANARY}"`, 'invalid input syntax for type uuid: "…"'],
    [
      `Unexpected token 'c', "${CANARY} and "more" here" is not valid JSON`,
      `Unexpected token '…" is not valid JSON`,
    ],
    [`Can't read '${CANARY}`, "Can't read '…"],
    ['duplicate key value violates unique constraint "mail_outbox_pkey"', null],
    [
      `column "title" of relation "records" may not be "${CANARY}"`,
      'column "title" of relation "records" may not be "…"',
    ],
    ["Cannot read properties of undefined (reading 'map')", null],
    [`Invalid email address: ${CANARY}@example.org`, 'Invalid email address: …@…'],
    [
      `Failed to parse URL from http://host:1/guest/${CANARY}?a=b`,
      'Failed to parse URL from http://host:1/…',
    ],
    [`reading one's reviews failed: permission denied for table "reviews"`, null],
    [`no doctor 'Sinéad O'${CANARY}' here`, "no doctor '…' here"],
    [`no room “${CANARY}”`, 'no room “…”'],
    [`invalid type "${CANARY} is not well"`, 'invalid type "…"'],
    [`Key (full_name)=(${CANARY}) already exists.`, 'Key (full_name)=(…) already exists.'],
    ['no answer from +44 (0)20 7946-0958, again', 'no answer from …, again'],
    [`bad key sk_test_${CANARY}, eyJhbGci.${CANARY}.x`, 'bad key …, …'],
  ])('%s', (message, shown) => expect(withoutValues(message)).toBe(shown ?? message));
});

describe('an error for the log', () => {
  it('keeps codes and drops what the database says of the row', () => {
    const refused = Object.assign(new Error('value too long'), {
      code: '22001',
      details: `Failing row contains (${CANARY})`,
      hint: CANARY,
      raw: { param: CANARY },
    });
    const shown = describeError(new Error(`wrapped: "${CANARY}"`, { cause: refused }));
    expect(shown).toMatchObject({
      message: 'wrapped: "…"',
      cause: { code: '22001', message: 'value too long' },
    });
    expect(JSON.stringify(shown)).not.toContain(CANARY);
    expect(String(shown.stack)).toMatch(/^ {4}at /);
  });

  it('says of a schema where, not what', () => {
    const { error } = z.strictObject({ at: z.iso.date() }).safeParse({ at: CANARY, [CANARY]: 1 });
    const shown = JSON.stringify(describeError(error));
    expect(shown).toContain('invalid_format at at');
    expect(shown).not.toContain(CANARY);
  });

  it('takes whatever was thrown', () => {
    expect(describeError(`"${CANARY}"`)).toEqual({ message: '"…"' });
    expect(describeError(null)).toEqual({ message: 'null' });
  });
});

it('takes out what stands under a telling name, however deep', () => {
  const line = {
    user: 'x7',
    a: { b: { c: [{ accessToken: CANARY, n: 1 }], email: CANARY }, fullName: CANARY },
    headers: { cookie: CANARY, authorization: CANARY },
    err: { message: 'no', details: CANARY },
  };
  const shown = withoutSecrets(line);
  expect(JSON.stringify(shown)).not.toContain(CANARY);
  expect(shown).toMatchObject({ user: 'x7', a: { b: { c: [{ n: 1 }] } }, err: { message: 'no' } });
});
