import { z } from 'zod';
import { instantSchema } from './schema';

export const MONEY_DOCUMENT_KINDS = [
  'receipt',
  'refund_note',
  'refund_correction',
  'payout_statement',
  'payout_correction',
] as const;
export const moneyDocumentKindSchema = z.enum(MONEY_DOCUMENT_KINDS);
export type MoneyDocumentKind = z.infer<typeof moneyDocumentKindSchema>;

const amount = z.number().int();
const text = z.string().nullable();

/** A receipt, note or statement as it was issued. Amounts in minor units of `currency`. */
export const moneyDocumentSchema = z.object({
  id: z.uuid(),
  kind: moneyDocumentKindSchema,
  number: z.string(),
  amount,
  currency: z.string(),
  issuedAt: instantSchema,
  issuer: z.object({ name: z.string(), address: z.string(), registration: z.string() }),
  patient: z.object({ name: text, countryCode: text }),
  doctor: z.object({
    name: text,
    clinicName: text,
    city: text,
    countryCode: text,
    licenceRegistry: text,
    licenceNumber: text,
  }),
  appointment: z.object({
    id: z.uuid(),
    reference: z.string(),
    mode: z.enum(['video', 'in_person']),
    startsAt: instantSchema,
    minutes: amount,
    patientTimeZone: z.string(),
    doctorTimeZone: z.string(),
  }),
  /** The payment as it stood: what was charged, and what of it had gone back. */
  payment: z.object({ amount, refundedAmount: amount }),
  /** On payout statements: what the platform kept. */
  fee: amount.nullish(),
  /** Number of the document that this one corrects. */
  corrects: z.string().nullish(),
});
export type MoneyDocument = z.infer<typeof moneyDocumentSchema>;

/** Whose paper it is. */
export const isForDoctor = (kind: MoneyDocumentKind): boolean => kind.startsWith('payout');

/** What the code printed on a document says; no name and nothing about health. */
export const documentClaimsSchema = z.object({
  /** Id of the document. */
  jti: z.uuid(),
  num: z.string().max(40),
  kind: moneyDocumentKindSchema,
  /** Minor units. */
  amt: z.number().int().positive(),
  cur: z.string().length(3),
  /** Of the appointment. */
  ref: z.string().max(40),
  /** Epoch seconds of the issue. */
  iat: z.number().int(),
  iss: z.string(),
});
export type DocumentClaims = z.infer<typeof documentClaimsSchema>;
