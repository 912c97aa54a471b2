import type { Mailbox } from './addresses.ts';
import type { Summary } from './store.ts';

type Test = (mail: Summary) => boolean;

function anyContains(people: Mailbox[], value: string): boolean {
  return people.some(({ name, email }) => `${name} <${email}>`.toLowerCase().includes(value));
}

const FILTERS: Record<string, (value: string) => Test> = {
  to: (value) => (mail) => anyContains(mail.to, value),
  from: (value) => (mail) => anyContains([mail.from], value),
  cc: (value) => (mail) => anyContains(mail.cc, value),
  bcc: (value) => (mail) => anyContains(mail.bcc, value),
  'reply-to': (value) => (mail) => anyContains(mail.replyTo, value),
  addressed: (value) => (mail) =>
    anyContains([mail.from, ...mail.to, ...mail.cc, ...mail.bcc, ...mail.replyTo], value),
  subject: (value) => (mail) => mail.subject.toLowerCase().includes(value),
  'message-id': (value) => (mail) => `${mail.id}@mtasv.net`.includes(value),
  tag: (value) => (mail) => mail.tag.toLowerCase() === value,
  is: (value) => (mail) => (value === 'tagged' ? mail.tag !== '' : mail.read === (value === 'read')),
  has: (value) => (mail) => value.startsWith('attachment') && mail.attachments.length > 0,
  before: (value) => (mail) => Date.parse(mail.receivedAt) < Date.parse(value),
  after: (value) => (mail) => Date.parse(mail.receivedAt) >= Date.parse(value),
};

function toTest(term: string): Test {
  const negated = /^[-!](?=.)/.test(term);
  const positive = negated ? term.slice(1) : term;
  const [, name = '', quotedValue, plainValue] = /^([a-z-]+):(?:"([^"]*)"?|(.*))$/i.exec(positive) ?? [];
  const filter = FILTERS[name.toLowerCase()];
  const value = (quotedValue ?? plainValue ?? '').toLowerCase();
  const words = positive.replace(/^"|"$/g, '').toLowerCase();
  const test: Test = filter && value ? filter(value) : (mail) => mail.searchable.includes(words);
  return negated ? (mail) => !test(mail) : test;
}

/**
 * Mails that fit a search in Mailpit's language: words and "phrases" of subject, people and text, and `to:`, `from:`,
 * `cc:`, `bcc:`, `subject:`, `addressed:`, `reply-to:`, `message-id:`, `tag:`, `is:read`, `is:unread`,
 * `has:attachment`, `before:`, `after:`; `-` or `!` in front turns a term round. All terms must fit.
 */
export function searchMails(mails: readonly Summary[], query: string): Summary[] {
  const terms = query.match(/[-!]?(?:[a-z-]+:)?(?:"[^"]*"?|\S+)/gi) ?? [];
  const tests = terms.map(toTest);
  return mails.filter((mail) => tests.every((test) => test(mail)));
}
