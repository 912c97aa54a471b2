/** What stands in the history of an appointment, for the patient and, without the ways of paying, for the doctor. */
const PATIENT = [
  'held',
  'checkout_started',
  'checkout_awaiting',
  'checkout_failed',
  'payment_attempt_failed',
  'hold_expired',
  'hold_released',
  'confirmed',
  'reinstated',
  'payment_returned',
  'consultation_started',
  'completed',
  'completion_confirmed',
  'payment_released',
] as const;
const PAYING = [
  'checkout_started',
  'checkout_awaiting',
  'checkout_failed',
  'payment_attempt_failed',
] as const;
/** Of no use to anybody who reads the history. */
const SILENT = ['checkout_expired'];

export type PatientEvent = (typeof PATIENT)[number] | 'other';
export type DoctorEvent = Exclude<PatientEvent, (typeof PAYING)[number]>;
type Event = { kind: string; createdAt: string };
type Line<K> = { word: K; at: string };

/** The patient's history, the newest first. A kind we have no word for is told as a change. */
export function patientHistory(events: readonly Event[]): Line<PatientEvent>[] {
  return events
    .filter(({ kind }) => !SILENT.includes(kind))
    .map(({ kind, createdAt }): Line<PatientEvent> => {
      return { word: PATIENT.find((known) => known === kind) ?? 'other', at: createdAt };
    })
    .reverse();
}

/** The doctor's history, the newest first: how and how often the patient tried to pay is not theirs to know. */
export function doctorHistory(events: readonly Event[]): Line<DoctorEvent>[] {
  return patientHistory(events).filter(
    (line): line is Line<DoctorEvent> => !PAYING.some((kind) => kind === line.word),
  );
}
