/**
 * English in disguise: every letter accented, a third longer, in brackets. What a page shows without accents was never
 * in the catalogue; what has no brackets at both ends was put together from parts or cut off.
 */
import { mapWords, type Words } from './words';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀçđéƒğĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'];
const FILLER = '·~';
const LONGER = 0.4;

export const disguise = (words: Words): Words => mapWords(words, disguiseMessage);

/** Disguises what people read of an ICU message; arguments, tags and the words of its syntax stay. */
export function disguiseMessage(message: string): string {
  const parts = splitMessage(message);
  const letters = parts.filter(({ text }) => text).reduce((sum, { value }) => sum + value.length, 0);
  const filler = FILLER.repeat(Math.ceil((letters * LONGER) / FILLER.length)).slice(
    0,
    Math.ceil(letters * LONGER),
  );
  const body = parts.map(({ text, value }) => (text ? accent(value) : value)).join('');
  return `⟦${body}${filler}⟧`;
}

const accent = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);

type Part = { text: boolean; value: string };

/** The message cut into what is read and what is syntax. */
export function splitMessage(message: string): Part[] {
  const parts: Part[] = [];
  const push = (text: boolean, value: string) => void (value && parts.push({ text, value }));
  let at = 0;
  // A stack of what each open brace is: an argument, or one branch of a plural or select.
  const open: ('argument' | 'branch')[] = [];
  while (at < message.length) {
    const reading = open.at(-1) !== 'argument';
    const match = (reading ? /[{}<]/ : /[{}]/).exec(message.slice(at));
    const end = match ? at + match.index : message.length;
    push(reading, message.slice(at, end));
    if (!match) break;
    let close = end + 1;
    if (match[0] === '{') open.push(reading ? 'argument' : 'branch');
    else if (match[0] === '}') open.pop();
    else close = message.indexOf('>', end) + 1 || message.length;
    push(false, message.slice(end, close));
    at = close;
  }
  return parts;
}
