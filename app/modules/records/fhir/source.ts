import { z } from 'zod';
import { RECORD_CATEGORIES } from '../schema';
import { GRANT_PURPOSES } from '../sharing-schema';

const text = z.string().nullable();
const instant = z.string();

const prescriptionLine = z.object({
  drug: z.string(),
  strength: z.string().optional(),
  form: z.string().optional(),
  dose: z.string().optional(),
  frequency: z.string().optional(),
  duration: z.string().optional(),
  note: z.string().optional(),
});
export type PrescriptionLine = z.infer<typeof prescriptionLine>;

/** All that is kept for a patient, as `export_source` gives it. Instants are UTC to the microsecond. */
export const exportSourceSchema = z.object({
  patient: z.object({
    id: z.uuid(),
    fullName: z.string(),
    phone: text,
    countryCode: text,
    locale: z.string(),
    birthDate: text,
    email: text,
  }),
  doctors: z.array(
    z.object({
      id: z.uuid(),
      displayName: z.string(),
      specialty: text,
      city: text,
      countryCode: text,
      licenceNumber: text,
      licenceRegistry: text,
    }),
  ),
  appointments: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      doctorId: z.uuid(),
      status: z.enum(['held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired']),
      mode: z.enum(['video', 'in_person']),
      startsAt: instant,
      endsAt: instant,
      reason: z.string(),
      createdAt: instant,
      consentVersion: z.string(),
      consentedAt: instant,
      consentText: text,
      consultation: z
        .object({
          id: z.uuid(),
          startedAt: instant.nullable(),
          completedAt: instant.nullable(),
          summary: z.string(),
          version: z.number().int(),
          writtenAt: instant,
          prescription: z.array(prescriptionLine),
        })
        .nullable(),
    }),
  ),
  records: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      category: z.enum(RECORD_CATEGORIES),
      documentedOn: text,
      note: text,
      fileName: z.string(),
      mediaType: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      storageKey: z.string(),
      createdAt: instant,
      /** Identifiers it had where it was imported from. */
      origin: z.array(z.object({ system: text, value: text })).nullable(),
    }),
  ),
  grants: z.array(
    z.object({
      id: z.uuid(),
      recordId: z.uuid(),
      doctorId: z.uuid(),
      purpose: z.enum(GRANT_PURPOSES),
      createdAt: instant,
      expiresAt: instant,
      revokedAt: instant.nullable(),
    }),
  ),
});
export type ExportSource = z.infer<typeof exportSourceSchema>;
export type ExportAppointment = ExportSource['appointments'][number];
export type ExportRecord = ExportSource['records'][number];
