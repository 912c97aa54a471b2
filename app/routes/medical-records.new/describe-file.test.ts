import { expect, it } from 'vitest';
import { describeFile, faultOf, ownName } from './describe-file';

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries({
    title: '',
    category: 'other',
    documentedOn: '',
    note: '',
    ...fields,
  }))
    made.append(name, value);
  return made;
};

it('describes each file as all, numbering the title', () => {
  const all = form({ title: 'MRI ', category: 'imaging', documentedOn: '2026-03-01', note: 'left' });
  expect(Object.fromEntries(describeFile(all, 7, 1))).toEqual({
    title: 'MRI',
    category: 'imaging',
    documentedOn: '2026-03-01',
    note: 'left',
  });
  expect(Object.fromEntries(describeFile(all, 8, 2)).title).toBe('MRI (2)');
});

it('describes a file on its own where something was written for it, and the others as before', () => {
  const mixed = form({
    title: 'MRI',
    category: 'imaging',
    documentedOn: '2026-03-01',
    [ownName(8, 'title')]: 'Blood test',
    [ownName(8, 'category')]: 'lab_result',
    [ownName(8, 'documentedOn')]: '',
  });
  expect(Object.fromEntries(describeFile(mixed, 8, 2))).toMatchObject({
    title: 'Blood test',
    category: 'lab_result',
    documentedOn: '2026-03-01',
  });
  expect(Object.fromEntries(describeFile(mixed, 9, 3))).toMatchObject({
    title: 'MRI (3)',
    category: 'imaging',
  });
});

it('says what is wrong with a description', () => {
  const fault = (fields: Record<string, string>) => faultOf(describeFile(form(fields), 1, 1));
  expect(fault({})).toBeNull();
  expect(fault({ [ownName(1, 'documentedOn')]: '2999-01-01' })).toEqual({ code: 'date_out_of_range' });
  expect(fault({ [ownName(1, 'title')]: 'x'.repeat(201) })).toEqual({ code: 'title_too_long' });
});
