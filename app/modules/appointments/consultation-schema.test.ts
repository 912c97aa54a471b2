import { describe, expect, it } from 'vitest';
import {
  amendmentSchema,
  autosaveSchema,
  consultationFormSchema,
  writtenSchema,
} from './consultation-schema';
import { writtenValues } from './rules/written-values';

const LINE = { drug: 'Ibuprofen', dose: '1 tablet', frequency: 'twice a day' };
const complete = (form: object) =>
  consultationFormSchema.safeParse({ intent: 'complete', sharedSummary: 'Rest.', ...form });
const pathsOf = (result: ReturnType<typeof complete>) =>
  result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('the doctor’s form', () => {
  it('takes anything half written while it is only saved', () => {
    const half = { intent: 'save', prescription: [{ drug: 'Ibuprofen' }, {}] };
    expect(consultationFormSchema.safeParse(half).success).toBe(true);
    expect(autosaveSchema.parse({})).toMatchObject({ sharedSummary: '', prescription: [], revision: 0 });
  });

  it('asks for a summary and for whole lines before anything goes to the patient', () => {
    expect(pathsOf(complete({ sharedSummary: ' \r\n ' }))).toEqual([['sharedSummary', 'summaryMissing']]);
    expect(pathsOf(complete({ prescription: [LINE, {}, { note: 'x' }] }))).toEqual([
      ['prescription.2.drug', 'drugMissing'],
      ['prescription.2.dose', 'doseMissing'],
      ['prescription.2.frequency', 'frequencyMissing'],
    ]);
    expect(complete({ prescription: [LINE, {}] }).success).toBe(true);
  });

  it('counts as the database does: a line’s end once, an emoji once', () => {
    const lines = 'a\r\n'.repeat(9999) + 'ab';
    expect(complete({ sharedSummary: lines }).data?.sharedSummary).toHaveLength(20_000);
    expect(pathsOf(complete({ sharedSummary: `${lines}c` }))).toEqual([['sharedSummary', 'summaryLong']]);
    expect(complete({ sharedSummary: '🦵'.repeat(20_000) }).success).toBe(true);
  });

  it.each(['0', '-1', '1.5', '105', 'six', '6 weeks'])('refuses %s as a number of weeks', (followUpWeeks) => {
    expect(pathsOf(complete({ followUpWeeks }))).toEqual([['followUpWeeks', 'weeksShape']]);
  });

  it('refuses a prescription without end', () => {
    expect(complete({ prescription: Array.from({ length: 21 }, () => LINE) }).success).toBe(false);
  });
});

describe('an amendment', () => {
  it('names the version it amends', () => {
    expect(amendmentSchema.safeParse({ sharedSummary: 'x', reason: 'y' }).success).toBe(false);
    expect(amendmentSchema.safeParse({ sharedSummary: 'x', reason: 'y', version: '2' }).data?.version).toBe(
      2,
    );
    expect(
      amendmentSchema.safeParse({ sharedSummary: 'x', reason: 'y'.repeat(501), version: '1' }).success,
    ).toBe(false);
  });
});

describe('writtenValues', () => {
  it('shows what is stored so that the form sends it back unchanged', () => {
    const line = { ...LINE, strength: '', form: '', duration: '', note: '' };
    const texts = { privateNote: 'a', sharedSummary: 'b', prescription: [line] };
    const values = writtenValues({ ...texts, followUp: { weeks: 6, mode: 'video', text: null } });
    expect(writtenSchema.parse(values)).toEqual(values);
    expect(values).toMatchObject({ followUpWeeks: '6', followUpMode: 'video', followUpText: '' });
    expect(writtenValues({ ...texts, followUp: null })).toMatchObject({
      followUpWeeks: '',
      followUpMode: '',
    });
  });
});
