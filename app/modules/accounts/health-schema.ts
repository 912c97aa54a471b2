import { z } from 'zod';
import { LANGUAGES } from '~/shared/places';

/** Messages are keys of the `errors` catalogue. */
const words = z.string().trim().max(2000, 'textLong').optional();

/** What patients say of themselves; everything may be left out. */
export const patientHealthSchema = z
  .object({
    languages: z.preprocess(
      (value) => [...new Set((Array.isArray(value) ? value : [value]).filter(Boolean))],
      z
        .array(z.enum(LANGUAGES as [string, ...string[]], { error: 'languageMissing' }))
        .max(4, 'languageMissing'),
    ),
    allergies: words,
    conditions: words,
    medication: words,
    emergencyName: z.string().trim().max(120, 'fullNameLong').optional(),
    emergencyRelation: z.string().trim().max(60, 'textLong').optional(),
    emergencyPhone: z
      .string()
      .trim()
      .regex(/^\+[0-9 ()-]{6,24}$/, 'phoneShape')
      .optional(),
  })
  .check(({ value, issues }) => {
    const { emergencyName, emergencyPhone } = value;
    if (emergencyName && !emergencyPhone) {
      issues.push({
        code: 'custom',
        path: ['emergencyPhone'],
        message: 'emergencyPhoneMissing',
        input: undefined,
      });
    }
    if (emergencyPhone && !emergencyName) {
      issues.push({
        code: 'custom',
        path: ['emergencyName'],
        message: 'emergencyNameMissing',
        input: undefined,
      });
    }
  });

export type PatientHealthInput = z.output<typeof patientHealthSchema>;

const text = z.string().nullable();

export const patientSummarySchema = z.object({
  languages: z.array(z.string()),
  allergies: text,
  conditions: text,
  medication: text,
  emergencyName: text,
  emergencyRelation: text,
  emergencyPhone: text,
  updatedAt: z.iso.datetime({ offset: true }),
});

/** What a patient says of themselves, as the patient and their doctors see it. */
export type PatientSummary = z.infer<typeof patientSummarySchema>;

export const consentsSchema = z.array(
  z.object({
    appointmentId: z.uuid(),
    reference: z.string(),
    doctorName: z.string(),
    version: z.string(),
    locale: z.string(),
    consentedAt: z.iso.datetime({ offset: true }),
    body: z.string().nullable(),
  }),
);
export type Consent = z.infer<typeof consentsSchema>[number];
