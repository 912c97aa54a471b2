/** A mail as data: what it says, in order, before it becomes HTML and plain text. */

/** A run of text; emphasis is the only mark-up there is. */
export type Span = { text: string; strong: boolean };
export type Rich = readonly Span[];

export type Clock = { label: string; time: string; place: string; day: string | null };

export type MailView = {
  subject: string;
  preheader: string;
  title: string;
  paragraphs: readonly Rich[];
  /** The reader's clock first. One entry when both clocks show the same. */
  clocks?: readonly [Clock] | readonly [Clock, Clock];
  /** For typing by hand. */
  code?: string;
  button?: { label: string; href: string };
  /** Small print under the button. */
  below?: readonly string[];
  /** Amber while money is held, green when released, blue when it came back. */
  notice?: { tone: 'held' | 'done' | 'note'; lead: string; text: string };
  /** Label and value; the last is the sum. */
  facts?: readonly { label: string; value: string }[];
  table?: { head: readonly [string, string]; rows: readonly (readonly [string, string])[] };
  footer: readonly string[];
  /** Where mails of this kind can be refused; absent where they are necessary. */
  unsubscribe?: { label: string; href: string };
  calendar?: CalendarEntry;
};

/** What the attached calendar file says. */
export type CalendarEntry = {
  /** REQUEST puts or moves the entry, CANCEL takes it out. */
  method: 'REQUEST' | 'CANCEL';
  appointmentId: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  /** When the appointment last changed; null: when the file is made. */
  changedAt: string | null;
  title: string;
  description: string;
  location: string;
  url: string;
};

/** Marks of emphasis while a message is one string; from the private use area, so that no name can hold them. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
export const emphasis = { strong: (chunks: string) => OPEN + chunks + CLOSE };

/** Splits a message made with `emphasis` into runs. */
export function toRich(message: string): Rich {
  return message
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((part) => part !== '')
    .map((part) => ({
      text: part.replaceAll(OPEN, '').replaceAll(CLOSE, ''),
      strong: part.startsWith(OPEN),
    }));
}

export const plainText = (rich: Rich): string => rich.map((span) => span.text).join('');
