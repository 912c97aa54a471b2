/** Plain text: valid UTF-8, or UTF-16 with its mark, without control characters. */
import { createReadStream } from 'node:fs';
import type { FileFault } from '../errors';
import { looksLikePage, looksLikeSvg } from './markup.server';
import type { FileAtHand } from './reading.server';

// Tab, line feed, form feed and carriage return are text; the rest below a space is not.

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/** How a text is written down, by its first bytes. */
export function textEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** What is wrong with a file as plain text; null when nothing is. */
export async function checkText(file: FileAtHand, head: Buffer): Promise<FileFault | null> {
  const decoder = new TextDecoder(textEncoding(head), { fatal: true });
  let before = '';
  try {
    for await (const chunk of createReadStream(file.path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      const fault = faultIn(before + text);
      if (fault) return fault;
      before = text.slice(-64);
    }
    decoder.decode();
    return null;
  } catch (fault) {
    if (fault instanceof TypeError) return { code: 'file_not_allowed' };
    throw fault;
  }
}

function faultIn(text: string): FileFault | null {
  if (CONTROL.test(text)) return { code: 'file_not_allowed' };
  if (looksLikeSvg(text)) return { code: 'file_svg' };
  return looksLikePage(text) ? { code: 'file_html' } : null;
}
