import type { Party, VisitEvent } from '../acts-schema';

/** What the system tells, or what only one party can do. */
const PLAIN = [
  'held',
  'checkout_started',
  'checkout_awaiting',
  'payment_part_arrived',
  'checkout_failed',
  'payment_attempt_failed',
  'hold_expired',
  'hold_released',
  'confirmed',
  'reinstated',
  'payment_returned',
  'payment_refunded',
  'consultation_started',
  'completed',
  'completion_confirmed',
  'payment_released',
  'problem_reported',
  'problem_answered',
  'problem_withdrawn',
  'problem_decided',
  'goodwill_refund',
  'refund_needs_action',
  'refund_failed',
  'no_show_decided',
  'consultation_amended',
  'follow_up_proposed',
  'guest_entered',
  'guest_declined',
] as const;
/** What either party can do: told as "you" or as the other. */
const TWO_SIDED = [
  'cancelled',
  'moved',
  'no_show_reported',
  'no_show_withdrawn',
  'no_show_contested',
  'no_show_agreed',
  'no_show_settled',
  'room_entered',
  'guest_invited',
  'guest_revoked',
] as const;
const PAYING = [
  'checkout_started',
  'checkout_awaiting',
  'payment_part_arrived',
  'checkout_failed',
  'payment_attempt_failed',
] as const;
/** Of no use to anybody who reads the history. */
const SILENT = ['checkout_expired'];

export type PatientEvent =
  (typeof PLAIN)[number] | `${(typeof TWO_SIDED)[number]}_${'me' | 'other'}` | 'other';
export type DoctorEvent = Exclude<PatientEvent, (typeof PAYING)[number]>;

/** What a line may name: instants, and amounts in minor units. */
export type EventFacts = {
  from?: string;
  to?: string;
  until?: string;
  currency?: string;
  amount?: number;
  /** Of a cancellation or a no-show: what goes back. */
  refund?: number;
  /** Of a cancellation: what is left for the doctor. */
  rest?: number;
  /** Why an administrator did it. */
  reason?: string;
};
type Line<K> = { word: K; at: string; facts: EventFacts };

/** The patient's history, the newest first. A kind we have no word for is told as a change. */
export function patientHistory(events: readonly VisitEvent[]): Line<PatientEvent>[] {
  return tell(events, 'patient');
}

/** The doctor's history, the newest first: how and how often the patient tried to pay is not theirs to know. */
export function doctorHistory(events: readonly VisitEvent[]): Line<DoctorEvent>[] {
  return tell(events, 'doctor').filter(
    (line): line is Line<DoctorEvent> => !PAYING.some((kind) => kind === line.word),
  );
}

function tell(events: readonly VisitEvent[], viewer: Party): Line<PatientEvent>[] {
  const firstPart = events.findIndex(({ kind }) => kind === 'payment_part_arrived');
  return (
    events
      // Of a bank transfer that came in part something was taken; that it failed is told by a line of its own.
      .filter(({ kind }, index) => kind !== 'payment_attempt_failed' || firstPart < 0 || index < firstPart)
      .filter(({ kind }) => !SILENT.includes(kind))
      .map((event) => ({ word: wordFor(event, viewer), at: event.createdAt, facts: factsOf(event.data) }))
      .reverse()
  );
}

function wordFor({ kind, actor, data }: VisitEvent, viewer: Party): PatientEvent {
  const both = TWO_SIDED.find((known) => known === kind);
  if (both) {
    // That somebody did not come is about who was absent, whoever settled it.
    const about = both === 'no_show_settled' ? data.absent : actor;
    return `${both}_${about === viewer ? 'me' : 'other'}`;
  }
  return PLAIN.find((known) => known === kind) ?? 'other';
}

function factsOf(data: Record<string, unknown>): EventFacts {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    from: text(data.from),
    to: text(data.to),
    until: text(data.contestUntil),
    currency: text(data.currency),
    amount: number(data.amount),
    refund: number(data.refund),
    rest: number(data.rest),
    reason: text(data.reason),
  };
}
