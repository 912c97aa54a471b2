/** Names of files as people's machines give them, and what is kept of them. */

/** Longest name that is kept, in characters. */
export const MAX_NAME_LENGTH = 120;
const MAX_EXTENSION_LENGTH = 8;

// Control characters, and those that turn the direction of a text or hide in it: they make a name say what it is not.

const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
// Not allowed in names by one or another system.
const FORBIDDEN = /[<>:"/\\|?*]/g;

export type CleanName = {
  name: string;
  /** Lower case, without its dot; empty when there is none. */
  extension: string;
  /** Whether characters were taken out or the name was cut. */
  changed: boolean;
};

/** Whether a name tries to lead somewhere else. A whole path, as some old browsers send it, does not. */
export function isPathTrick(given: string): boolean {
  return /\u0000|%00/.test(given) || /(^|[/\\])\.\.([/\\]|$)/.test(given) || /^(\/|\\\\|~[/\\])/.test(given);
}

/** The name without folders, hidden characters and what systems refuse; cut to length, its extension kept. */
export function cleanFileName(given: string): CleanName {
  const base = given.split(/[/\\]/).pop() ?? '';
  const clean = base
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const extension = extensionOf(clean);
  const stem = extension ? clean.slice(0, -extension.length - 1).trimEnd() : clean;
  const most = MAX_NAME_LENGTH - (extension ? extension.length + 1 : 0);
  // By code points, so that no character is cut in half.
  const short = [...stem].slice(0, most).join('').trimEnd();
  const name = extension ? `${short || 'file'}.${extension}` : short || 'file';
  return { name, extension: extension.toLowerCase(), changed: name !== base };
}

function extensionOf(name: string): string {
  const [, extension = ''] = /\.([A-Za-z0-9]+)$/.exec(name) ?? [];
  return extension.length <= MAX_EXTENSION_LENGTH ? extension : '';
}

/** The name with the extension of what the file is, where it had none. */
export const withExtension = ({ name, extension }: CleanName, wanted: string) =>
  extension ? name : `${name}.${wanted}`;

/** A title to begin with: the name without its extension, and with spaces. */
export function titleFromName({ name, extension }: Pick<CleanName, 'name' | 'extension'>): string {
  const stem = extension ? name.slice(0, -extension.length - 1) : name;
  return stem.replace(/[_]+/g, ' ').replace(/\s+/g, ' ').trim() || name;
}
