import type { ExportSource } from '../fhir/source';

const PATIENT = '5b0e9d3c-6b6a-4f0e-9d1b-2a3c4d5e6f70';
const DOCTOR = '0f8fad5b-d9cb-469f-a165-70867728950e';
const VISIT = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const RECORD = '16fd2706-8baf-433b-82eb-8c7fada847da';

/** One patient with everything that an export can hold. */
export const aSource = (): ExportSource => ({
  patient: {
    id: PATIENT,
    fullName: 'Grace Adeyemi <&>',
    phone: '+441614960000',
    countryCode: 'GB',
    locale: 'en',
    birthDate: '1987-06-21',
    email: 'grace@example.org',
  },
  doctors: [
    {
      id: DOCTOR,
      displayName: 'Dr. Elif Karaca',
      specialty: 'orthopaedics',
      city: 'Istanbul',
      countryCode: 'TR',
      licenceNumber: 'TR-1234',
      licenceRegistry: 'Ministry of Health',
    },
  ],
  appointments: [
    {
      id: VISIT,
      reference: 'ECT-ABCD-EF',
      doctorId: DOCTOR,
      status: 'completed',
      mode: 'video',
      startsAt: '2026-11-20T07:30:00.000000Z',
      endsAt: '2026-11-20T08:00:00.000000Z',
      reason: 'My knee hurts on stairs & I would like a second opinion <before> surgery.',
      createdAt: '2026-11-13T15:46:00.123456Z',
      consentVersion: '2026-11',
      consentedAt: '2026-11-13T15:46:00.123456Z',
      consentText: 'I ask this doctor to advise me.',
      consultation: {
        id: '9b2d6c1e-3f7a-4c58-8e21-5d0f4a6b7c89',
        startedAt: '2026-11-20T07:31:00.000000Z',
        completedAt: '2026-11-20T07:59:00.000000Z',
        summary: 'All well.\nCome back in six weeks.',
        version: 2,
        writtenAt: '2026-11-20T09:00:00.000000Z',
        prescription: [{ drug: 'Ibuprofen', strength: '400 mg', dose: '1 tablet', frequency: 'twice a day' }],
      },
    },
    {
      id: '3d594650-3436-4d0e-8b1a-91fbcd5a3f10',
      reference: 'ECT-ABCD-EG',
      doctorId: DOCTOR,
      status: 'held',
      mode: 'in_person',
      startsAt: '2026-12-20T07:30:00.000000Z',
      endsAt: '2026-12-20T08:00:00.000000Z',
      reason: 'To look at the knee again after six weeks of exercise.',
      createdAt: '2026-11-21T15:46:00.123456Z',
      consentVersion: '2026-11',
      consentedAt: '2026-11-21T15:46:00.123456Z',
      consentText: null,
      consultation: null,
    },
  ],
  records: [
    {
      id: RECORD,
      title: 'MRI of the knee',
      category: 'imaging',
      documentedOn: '2026-11-12',
      note: 'Second page is the report',
      fileName: 'MRI knee.pdf',
      mediaType: 'application/pdf',
      bytes: 1234,
      sha256: 'ab'.repeat(32),
      storageKey: `${PATIENT}/${RECORD}`,
      createdAt: '2026-11-14T10:00:00.000000Z',
      origin: [{ system: 'https://clinic.example', value: 'X1' }],
    },
  ],
  grants: [
    {
      id: 'e4eaaaf2-d142-41b4-b6a8-3a1c0b9d7e21',
      recordId: RECORD,
      doctorId: DOCTOR,
      purpose: 'second_opinion',
      createdAt: '2026-11-14T11:00:00.000000Z',
      expiresAt: '2026-12-20T08:00:00.000000Z',
      revokedAt: '2026-11-15T08:00:00.000000Z',
    },
  ],
});
