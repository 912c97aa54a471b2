/**
 * Facts as FHIR R4 resources (hl7.org/fhir/R4). Ids are ours and stay the same; where a code system has no word for
 * something, our own system is named.
 */
import type {
  Appointment,
  CodeableConcept,
  Composition,
  Consent,
  DocumentReference,
  Encounter,
  MedicationRequest,
  Patient,
  Practitioner,
  PractitionerRole,
  Reference,
} from 'fhir/r4';
import { OURS } from './systems';
import type { ExportAppointment, ExportRecord, ExportSource, PrescriptionLine } from './source';

type Kind = 'Patient' | 'Practitioner' | 'Appointment' | 'Encounter' | 'DocumentReference';
/** Resolves against the full address of the entry it stands in. */
const ref = (kind: Kind, id: string, display?: string): Reference => ({
  reference: `${kind}/${id}`,
  ...(display ? { display } : {}),
});
const own = (name: string, code: string): CodeableConcept => ({
  coding: [{ system: `${OURS}/${name}`, code }],
});
const identifier = (name: string, value: string) => [{ system: `${OURS}/${name}`, value }];

/** FHIR's `text` must be XHTML. */
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const narrative = (text: string) => ({
  status: 'generated' as const,
  div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escape(text).replaceAll('\n', '<br/>')}</p></div>`,
});

export function patientOf({ patient: p }: ExportSource): Patient {
  return {
    resourceType: 'Patient',
    id: p.id,
    identifier: identifier('patient', p.id),
    ...(p.fullName ? { name: [{ use: 'official', text: p.fullName }] } : {}),
    telecom: [
      ...(p.email ? [{ system: 'email' as const, value: p.email }] : []),
      ...(p.phone ? [{ system: 'phone' as const, value: p.phone }] : []),
    ],
    ...(p.birthDate ? { birthDate: p.birthDate } : {}),
    ...(p.countryCode ? { address: [{ country: p.countryCode }] } : {}),
    communication: [
      { language: { coding: [{ system: 'urn:ietf:bcp:47', code: p.locale }] }, preferred: true },
    ],
  };
}

type Doctor = ExportSource['doctors'][number];

export function practitionerOf(doctor: Doctor): Practitioner {
  return {
    resourceType: 'Practitioner',
    id: doctor.id,
    identifier: identifier('doctor', doctor.id),
    name: [{ text: doctor.displayName || doctor.id }],
    ...(doctor.licenceNumber
      ? {
          qualification: [
            {
              identifier: [{ value: doctor.licenceNumber }],
              code: { text: 'Medical licence' },
              ...(doctor.licenceRegistry ? { issuer: { display: doctor.licenceRegistry } } : {}),
            },
          ],
        }
      : {}),
  };
}

/** The id of the role follows from the doctor's, so that it is the same in every export. */
export function practitionerRoleOf(doctor: Doctor, id: string): PractitionerRole {
  return {
    resourceType: 'PractitionerRole',
    id,
    practitioner: ref('Practitioner', doctor.id, doctor.displayName || undefined),
    ...(doctor.specialty ? { specialty: [own('specialty', doctor.specialty)] } : {}),
    ...(doctor.city
      ? { location: [{ display: [doctor.city, doctor.countryCode].filter(Boolean).join(', ') }] }
      : {}),
  };
}

const APPOINTMENT_STATUS = {
  held: 'pending',
  confirmed: 'booked',
  completed: 'fulfilled',
  no_show: 'noshow',
  cancelled: 'cancelled',
  expired: 'cancelled',
} as const;

export function appointmentOf(a: ExportAppointment, patientId: string): Appointment {
  return {
    resourceType: 'Appointment',
    id: a.id,
    identifier: [...identifier('appointment', a.id), ...identifier('reference', a.reference)],
    status: APPOINTMENT_STATUS[a.status],
    serviceType: [own('mode', a.mode)],
    description: a.reason,
    start: a.startsAt,
    end: a.endsAt,
    created: a.createdAt,
    participant: [
      { actor: ref('Patient', patientId), status: 'accepted' },
      { actor: ref('Practitioner', a.doctorId), status: a.status === 'held' ? 'needs-action' : 'accepted' },
    ],
  };
}

const ENCOUNTER_CLASS = {
  video: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'VR', display: 'virtual' },
  in_person: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    code: 'AMB',
    display: 'ambulatory',
  },
} as const;

type Given = NonNullable<ExportAppointment['consultation']>;

export function encounterOf(a: ExportAppointment, given: Given, patientId: string): Encounter {
  return {
    resourceType: 'Encounter',
    id: given.id,
    identifier: identifier('consultation', given.id),
    status: 'finished',
    class: ENCOUNTER_CLASS[a.mode],
    subject: ref('Patient', patientId),
    participant: [{ individual: ref('Practitioner', a.doctorId) }],
    appointment: [ref('Appointment', a.id)],
    period: {
      ...(given.startedAt ? { start: given.startedAt } : {}),
      ...(given.completedAt ? { end: given.completedAt } : {}),
    },
    reasonCode: [{ text: a.reason }],
  };
}

export function summaryOf(
  a: ExportAppointment,
  given: Given,
  ids: { id: string; patientId: string },
): Composition {
  return {
    resourceType: 'Composition',
    id: ids.id,
    identifier: { system: `${OURS}/summary`, value: `${given.id}/${given.version}` },
    status: given.version === 1 ? 'final' : 'amended',
    type: { coding: [{ system: 'http://loinc.org', code: '11488-4', display: 'Consult note' }] },
    subject: ref('Patient', ids.patientId),
    encounter: ref('Encounter', given.id),
    date: given.writtenAt,
    author: [ref('Practitioner', a.doctorId)],
    title: 'Summary of the consultation',
    section: [{ title: 'Summary', text: narrative(given.summary) }],
  };
}

const dosage = ({ dose, frequency, duration, note }: PrescriptionLine) =>
  [dose, frequency, duration, note].filter(Boolean).join(', ');

export function medicationRequestOf(
  a: ExportAppointment,
  given: Given,
  line: PrescriptionLine,
  ids: { id: string; patientId: string },
): MedicationRequest {
  const instruction = dosage(line);
  return {
    resourceType: 'MedicationRequest',
    id: ids.id,
    status: 'active',
    intent: 'proposal',
    medicationCodeableConcept: { text: [line.drug, line.strength, line.form].filter(Boolean).join(' ') },
    subject: ref('Patient', ids.patientId),
    encounter: ref('Encounter', given.id),
    authoredOn: given.writtenAt,
    requester: ref('Practitioner', a.doctorId),
    ...(instruction ? { dosageInstruction: [{ text: instruction }] } : {}),
  };
}

/** Those of an import come along; the digest is the same and stands there already. */
const originOf = ({ origin }: ExportRecord) =>
  (origin ?? [])
    .filter(({ system }) => system !== `${OURS}/sha256`)
    .map(({ system, value }) => ({
      use: 'old' as const,
      ...(system ? { system } : {}),
      ...(value ? { value } : {}),
    }));

/** sha256 as FHIR wants a hash: base64. Its `hash` itself is for SHA-1, so the digest stands in the identifier. */
export function documentOf(r: ExportRecord, patientId: string, path: string): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: r.id,
    identifier: [...identifier('record', r.id), ...identifier('sha256', r.sha256), ...originOf(r)],
    status: 'current',
    category: [own('record-category', r.category)],
    subject: ref('Patient', patientId),
    date: r.createdAt,
    author: [ref('Patient', patientId)],
    description: r.title,
    content: [
      {
        attachment: {
          contentType: r.mediaType,
          url: encodeURI(path),
          size: r.bytes,
          title: r.fileName,
          ...(r.documentedOn ? { creation: r.documentedOn } : {}),
        },
      },
    ],
    ...(r.note ? { text: narrative(r.note), extension: [{ url: `${OURS}/note`, valueString: r.note }] } : {}),
  };
}

const PRIVACY = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
};
const TREATMENT = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'treatment' }],
};
const DISCLOSURE = [
  { coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }] },
];
const OPT_IN = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'OPTIN' }] };

/** Sharing one file with one doctor. */
export function grantOf(g: ExportSource['grants'][number], patientId: string): Consent {
  const end = g.revokedAt ?? g.expiresAt;
  return {
    resourceType: 'Consent',
    id: g.id,
    identifier: identifier('grant', g.id),
    status: g.revokedAt ? 'inactive' : 'active',
    scope: PRIVACY,
    category: DISCLOSURE,
    patient: ref('Patient', patientId),
    dateTime: g.createdAt,
    policyRule: OPT_IN,
    provision: {
      type: 'permit',
      period: { start: g.createdAt, end },
      actor: [{ role: own('grant-role', 'recipient'), reference: ref('Practitioner', g.doctorId) }],
      purpose: [{ system: `${OURS}/grant-purpose`, code: g.purpose }],
      data: [{ meaning: 'instance', reference: ref('DocumentReference', g.recordId) }],
    },
  };
}

/** What the patient agreed to when booking, with the text that was shown. */
export function bookingConsentOf(a: ExportAppointment, ids: { id: string; patientId: string }): Consent {
  return {
    resourceType: 'Consent',
    id: ids.id,
    identifier: identifier('booking-consent', `${a.id}/${a.consentVersion}`),
    status: 'active',
    scope: TREATMENT,
    category: DISCLOSURE,
    patient: ref('Patient', ids.patientId),
    dateTime: a.consentedAt,
    policyRule: { ...OPT_IN, text: `Consent text, version ${a.consentVersion}` },
    ...(a.consentText ? { text: narrative(a.consentText) } : {}),
    provision: { type: 'permit', data: [{ meaning: 'instance', reference: ref('Appointment', a.id) }] },
  };
}
