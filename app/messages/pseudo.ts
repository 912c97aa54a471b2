/**
 * English in disguise: every letter accented, every word about 40 percent longer, in brackets. What a page shows without accents was never
 * in the catalogue; what has no brackets at both ends was put together from parts or cut off.
 */
import { mapWords, type Words } from './words';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀçđéƒğĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'];

export const disguise = (words: Words, mirrored: boolean): Words =>
  mapWords(words, (message) => disguiseMessage(message, mirrored));

/** Disguises what people read of an ICU message; arguments, tags and the words of its syntax stay. */
export function disguiseMessage(message: string, mirrored = false): string {
  const change = mirrored ? (text: string) => mirror(accent(text)) : accent;
  const parts = splitMessage(message).map(({ text, value }) => (text ? change(value) : value));
  return `⟦${parts.join('')}⟧`;
}

/** Vowels twice: every word grows by as much as German grows it. */
const accent = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return /[aeiou]/.test(letter) ? accented + accented : accented;
  });

/** Every word as if its letters ran from right to left, which is how the text around numbers and names behaves. */
const mirror = (text: string) => text.replace(/\p{L}+/gu, (word) => `\u200F\u202E${word}\u202C\u200F`);

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
