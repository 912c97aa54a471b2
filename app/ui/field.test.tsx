import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CodeInput, DateInput, FileInput, Select, Textarea, TextInput } from './controls';
import { ErrorTextProvider } from './error-text';
import { Field } from './field';
import { FieldGroup } from './field-group';
import { Slot } from './slots';
import { Tick } from './tick';

describe('Field', () => {
  it('says label, hint, error, control in this order and ties them together', () => {
    const html = renderToStaticMarkup(
      <Field
        id="email"
        name="email"
        label="E-mail"
        hint="We write to it"
        errors={['Add the part after @', 'Other']}
      >
        <TextInput type="email" />
      </Field>,
    );
    const places = ['for="email"', 'id="email-description"', 'id="email-error"', '<input'].map((part) =>
      html.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).toContain('aria-describedby="email-description email-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Add the part after @');
    expect(html).not.toContain('Other');
  });

  it('says nothing about errors or hints that are not there', () => {
    const html = renderToStaticMarkup(
      <Field id="city" name="city" label="City" errors={[]}>
        <TextInput />
      </Field>,
    );
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('has-error');
  });

  it('gives every kind of control its id, name and description', () => {
    const controls = [
      <TextInput key="1" />,
      <Textarea key="2" />,
      <Select key="3" options={[{ value: 'x', label: 'X' }]} />,
      <DateInput key="4" />,
      <CodeInput key="5" />,
      <FileInput key="6" />,
    ];
    for (const control of controls) {
      const html = renderToStaticMarkup(
        <Field id="a" name="b" label="C" hint="D" errors={['E']} required>
          {control}
        </Field>,
      );
      expect(html).toMatch(/<(input|textarea|select)[^>]* id="a"/);
      expect(html).toMatch(/<(input|textarea|select)[^>]* name="b"/);
      expect(html).toMatch(/<(input|textarea|select)[^>]* aria-describedby="a-description a-error"/);
      expect(html).toMatch(/<(input|textarea|select)[^>]* required=""/);
    }
  });

  it('keeps what was entered and lets the control override its field', () => {
    const html = renderToStaticMarkup(
      <Field id="name" name="name" label="Name" defaultValue="Grace">
        <TextInput required />
      </Field>,
    );
    expect(html).toContain('value="Grace"');
    expect(html).toContain('required');
  });

  it('puts keys of a catalogue into words', () => {
    const html = renderToStaticMarkup(
      <ErrorTextProvider say={(key) => (key === 'nameMissing' ? 'Write your name' : key)}>
        <Field id="name" label="Name" errors={['nameMissing']}>
          <TextInput />
        </Field>
      </ErrorTextProvider>,
    );
    expect(html).toContain('Write your name');
  });
});

describe('FieldGroup', () => {
  it('can take the focus from an error summary and names what is inside', () => {
    const html = renderToStaticMarkup(
      <FieldGroup id="consent" name="consent" legend="Your consent" errors={['Agree, or leave']}>
        <Tick value="on">I agree</Tick>
        <Tick type="radio" value="x">
          A radio has no invalid state
        </Tick>
      </FieldGroup>,
    );
    expect(html).toMatch(/<fieldset id="consent" tabindex="-1"[^>]* aria-describedby="consent-error"/);
    expect(html.match(/name="consent"/g)).toHaveLength(2);
    expect(html.match(/aria-invalid/g)).toHaveLength(1);
  });

  it('gives times its name, and takes the one that is gone out of reach', () => {
    const html = renderToStaticMarkup(
      <FieldGroup id="at" name="at" legend="Time" required>
        <Slot value="1" time="08:00" other="taken" gone />
        <Slot value="2" time="10:30" other="13:30" otherPlace="in Istanbul" />
      </FieldGroup>,
    );
    expect(html.match(/name="at"/g)).toHaveLength(2);
    expect(html).toMatch(/<input[^>]*disabled=""[^>]*value="1"|<input[^>]*value="1"[^>]*disabled=""/);
    expect(html).toContain('in Istanbul');
  });
});
