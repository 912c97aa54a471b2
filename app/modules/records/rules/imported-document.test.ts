import { describe, expect, it } from 'vitest';
import { documentOf } from '../fhir/resources';
import { documentSchema } from '../import-schema';
import { aSource } from '../testing/a-source';
import { detailsOf, nameOf, safeDecode } from './imported-document';

const CATEGORIES = ['imaging', 'other'];
const [record] = aSource().records;
if (!record) throw new Error('no record');
const ours = documentSchema.parse(documentOf(record, 'p', 'files/1/MRI knee.pdf'));

describe('detailsOf', () => {
  it('gives back what our own export says', () => {
    expect(detailsOf(ours, CATEGORIES)).toEqual({
      title: 'MRI of the knee',
      category: 'imaging',
      documentedOn: '2026-11-12',
      note: 'Second page is the report',
    });
    expect(nameOf(ours)).toBe('MRI knee.pdf');
  });

  it('takes what it can of a foreign one', () => {
    const foreign = documentSchema.parse({
      resourceType: 'DocumentReference',
      description: 'x'.repeat(300),
      category: [{ coding: [{ system: 'http://loinc.org', code: '18748-4' }] }],
      content: [{ attachment: { url: 'a/b/scan%20one.png', creation: '2026-05' } }],
    });
    expect(detailsOf(foreign, CATEGORIES)).toEqual({
      title: 'x'.repeat(200),
      category: 'other',
      documentedOn: '',
      note: '',
    });
    expect(nameOf(foreign)).toBe('scan one.png');
    expect(safeDecode('%E0%A4%A')).toBe('%E0%A4%A');
  });
});
