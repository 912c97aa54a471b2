/** A mailbox as Postmark takes and shows it. */
export type Mailbox = { name: string; email: string };

const EMAIL =
  /^[^\s@<>"(),:;[\]\\]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;
const LOCAL_EMAIL = /^[^\s@<>"(),:;[\]\\]+@localhost$/;

function parseMailbox(text: string): Mailbox | null {
  const [, quoted, plain, bracketed] =
    /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>]*?))\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const email = (bracketed ?? text).trim();
  if (!EMAIL.test(email) && !LOCAL_EMAIL.test(email)) return null;
  return { name: (quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '').trim(), email };
}

/** Splits at commas that are neither in quotes nor in brackets. */
function splitList(list: string): string[] {
  const parts: string[] = [];
  let current = '';
  let quoted = false;
  for (const [i, char] of [...list].entries()) {
    if (char === '"' && list[i - 1] !== '\\') quoted = !quoted;
    if (char === ',' && !quoted) {
      parts.push(current);
      current = '';
    } else current += char;
  }
  return [...parts, current].filter((part) => part.trim() !== '');
}

/** Reads `"A, B" <a@x.org>, b@x.org`. @returns the first part that is no address in place of the list. */
export function parseMailboxes(
  list: string,
): { ok: true; mailboxes: Mailbox[] } | { ok: false; bad: string } {
  const mailboxes: Mailbox[] = [];
  for (const part of splitList(list)) {
    const mailbox = parseMailbox(part);
    if (!mailbox) return { ok: false, bad: part.trim() };
    mailboxes.push(mailbox);
  }
  return { ok: true, mailboxes };
}

/** The mailbox as a person reads it. */
export function formatMailbox({ name, email }: Mailbox): string {
  if (!name) return email;
  return /[",<>@]/.test(name) ? `"${name.replace(/(["\\])/g, '\\$1')}" <${email}>` : `${name} <${email}>`;
}
