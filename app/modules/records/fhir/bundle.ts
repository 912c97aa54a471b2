import { createHash } from 'node:crypto';
import type { Bundle, FhirResource, Provenance, Reference } from 'fhir/r4';
import {
  appointmentOf,
  bookingConsentOf,
  documentOf,
  encounterOf,
  grantOf,
  medicationRequestOf,
  patientOf,
  practitionerOf,
  practitionerRoleOf,
  summaryOf,
} from './resources';
import { OURS } from './systems';
import type { ExportAppointment, ExportRecord, ExportSource } from './source';

/** Always the same id for the same thing, in the form of a version 8 UUID (RFC 9562). */
export function derivedId(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** Where a file lies in the archive: its own name, in a folder that keeps equal names apart. */
export const archivePath = ({ id, fileName }: Pick<ExportRecord, 'id' | 'fileName'>) =>
  `files/${id}/${fileName}`;

function ofAppointment(a: ExportAppointment, patientId: string): FhirResource[] {
  const found: FhirResource[] = [
    appointmentOf(a, patientId),
    bookingConsentOf(a, { id: derivedId('booking-consent', a.id), patientId }),
  ];
  const given = a.consultation;
  if (!given) return found;
  return [
    ...found,
    encounterOf(a, given, patientId),
    summaryOf(a, given, { id: derivedId('summary', given.id), patientId }),
    ...given.prescription.map((line, index) =>
      medicationRequestOf(a, given, line, {
        id: derivedId('prescription', given.id, String(index)),
        patientId,
      }),
    ),
  ];
}

/** Who put this together, when, of what. */
function provenanceOf(resources: FhirResource[], patientId: string, at: string): Provenance {
  return {
    resourceType: 'Provenance',
    id: derivedId('provenance', patientId),
    target: resources.map(({ resourceType, id }) => ({ reference: `${resourceType}/${id}` })),
    recorded: at,
    activity: { text: 'Export asked for by the patient' },
    agent: [
      {
        type: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
              code: 'assembler',
            },
          ],
        },
        who: { display: 'eCureTrip' },
        onBehalfOf: { reference: `Patient/${patientId}` },
      },
    ],
  };
}

/**
 * Everything that is kept for a patient as one FHIR R4 collection. Attachments name their file in the archive.
 * @param at the instant of the export, ISO
 */
export function fhirBundle(source: ExportSource, at: string): Bundle {
  const patientId = source.patient.id;
  const resources: FhirResource[] = [
    patientOf(source),
    ...source.doctors.flatMap((doctor) => [
      practitionerOf(doctor),
      practitionerRoleOf(doctor, derivedId('practitioner-role', doctor.id)),
    ]),
    ...source.appointments.flatMap((appointment) => ofAppointment(appointment, patientId)),
    ...source.records.map((record) => documentOf(record, patientId, archivePath(record))),
    ...source.grants.map((grant) => grantOf(grant, patientId)),
  ];
  const all = [...resources, provenanceOf(resources, patientId, at)];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at,
    entry: all.map((resource) => ({ fullUrl: `${OURS}/${resource.resourceType}/${resource.id}`, resource })),
  };
}

/** Whom a reference points to, without the kind. */
const targetOf = ({ reference }: Reference) => reference?.split('/')[1] ?? '';

/** Whether a consent is about one of these resources alone. */
const isAbout = (resource: FhirResource, ids: ReadonlySet<string>) =>
  resource.resourceType === 'Consent' &&
  (resource.provision?.data ?? []).some(({ reference }) => ids.has(targetOf(reference)));

/**
 * A bundle that was made earlier, without the files that were deleted since: what a patient erased is not handed out
 * again, and whoever reads the bundle looks for no file that is not there.
 * @param there ids of the files that are there still
 */
export function withoutDeleted(bundle: Bundle, there: ReadonlySet<string>): Bundle {
  const gone = new Set<string>();
  for (const { resource } of bundle.entry ?? [])
    if (resource?.resourceType === 'DocumentReference' && resource.id && !there.has(resource.id))
      gone.add(resource.id);
  if (gone.size === 0) return bundle;
  for (const { resource } of bundle.entry ?? [])
    if (resource?.id && isAbout(resource, gone)) gone.add(resource.id);
  return {
    ...bundle,
    entry: bundle.entry
      ?.filter(({ resource }) => !gone.has(resource?.id ?? ''))
      .map((entry) =>
        entry.resource?.resourceType === 'Provenance'
          ? {
              ...entry,
              resource: {
                ...entry.resource,
                target: entry.resource.target.filter((target) => !gone.has(targetOf(target))),
              },
            }
          : entry,
      ),
  };
}

/** Ids of the files that a bundle describes. */
export const documentIds = (bundle: Bundle): Set<string> =>
  new Set(
    (bundle.entry ?? []).flatMap(({ resource }) =>
      resource?.resourceType === 'DocumentReference' && resource.id ? [resource.id] : [],
    ),
  );
