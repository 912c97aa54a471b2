import { useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TextInput } from './controls';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { errorItems, fieldProps, formErrorItems, wasChosen } from './form-field';

const schema = z.object({ email: z.email('emailPart'), name: z.string().min(1, 'nameMissing') });

function SignUp({ entered }: { entered: Record<string, string> }) {
  const formData = new FormData();
  for (const [name, value] of Object.entries(entered)) formData.set(name, value);
  const lastResult = parseWithZod(formData, { schema }).reply();
  const [form, fields] = useForm<z.infer<typeof schema>>({ id: 'up', lastResult });
  const items = formErrorItems(form);
  return (
    <>
      {items.length > 0 ? <ErrorSummary title="To correct" items={items} /> : null}
      <Field {...fieldProps(fields.email)} label="E-mail">
        <TextInput type="email" />
      </Field>
      <Field {...fieldProps(fields.name)} label="Name">
        <TextInput />
      </Field>
    </>
  );
}

describe('a form of conform that failed', () => {
  const html = renderToStaticMarkup(<SignUp entered={{ email: 'grace@', name: '' }} />);

  it('keeps what was entered', () => {
    expect(html).toMatch(/<input[^>]*id="up-email"[^>]*value="grace@"/);
  });

  it('ties each error to its field and links to it from the summary', () => {
    for (const name of ['email', 'name']) {
      expect(html).toContain(`<a href="#up-${name}">`);
      expect(html).toMatch(new RegExp(`<input[^>]* id="up-${name}"`));
      expect(html).toContain(`id="up-${name}-error"`);
      expect(html).toContain(`aria-describedby="up-${name}-error"`);
    }
  });

  it('has no summary when nothing was refused', () => {
    const fine = renderToStaticMarkup(<SignUp entered={{ email: 'grace@example.org', name: 'Grace' }} />);
    expect(fine).not.toContain('errsum');
    expect(fine).not.toContain('aria-invalid');
  });
});

describe('what a form library knows', () => {
  const email = {
    id: 'f-email',
    name: 'email',
    initialValue: 'grace@',
    errors: ['emailPart'],
    required: true,
  };
  const files = { id: 'f-files', name: 'files', initialValue: ['1', '3'] };

  it('becomes the props of a field', () => {
    expect(fieldProps(email)).toMatchObject({
      ...{ id: 'f-email', name: 'email', defaultValue: 'grace@', errors: ['emailPart'], required: true },
    });
    expect(fieldProps(files).defaultValue).toBeUndefined();
  });

  it('becomes the links of an error summary, in the order of the fields', () => {
    expect(errorItems({ files, email })).toEqual([{ fieldId: 'f-email', message: 'emailPart' }]);
    expect(formErrorItems({ id: 'f', allErrors: { '': ['wrong'], b: [], a: ['x', 'y'] } })).toEqual([
      { fieldId: 'f-a', message: 'x' },
    ]);
  });

  it('says what was ticked before', () => {
    expect(wasChosen(files, '3')).toBe(true);
    expect(wasChosen(files, '2')).toBe(false);
    expect(wasChosen({ id: 'c', name: 'c', initialValue: 'on' })).toBe(true);
    expect(wasChosen({ id: 'c', name: 'c' })).toBe(false);
  });
});
