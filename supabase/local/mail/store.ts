import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../types.ts';
import type { Mail } from './message.ts';

/** What lists and searches need of a mail; bodies and attachments stay on the disk. */
export type Summary = Omit<Mail, 'text' | 'html' | 'attachments'> & {
  attachments: { name: string; contentType: string; contentId: string | null; bytes: number }[];
  /** The first words of the text. */
  snippet: string;
  /** Subject, people and the beginning of the text in lower case. */
  searchable: string;
  bytes: number;
  read: boolean;
};

type Entry = { sequence: number; file: string; summary: Summary };

const SEARCHED_CHARS = 8_000;
const SNIPPET_CHARS = 250;
const FILE = /^(\d+)-([0-9a-f-]{36})\.json$/;

/** Text of an HTML body, near enough for a preview. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&zwnj;|&#(?:8203|847|199);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function summarise(mail: Mail, bytes: number, read: boolean): Summary {
  const { text, html, attachments, ...rest } = mail;
  const words = (text || textOfHtml(html)).replace(/\s+/g, ' ').trim();
  const people = [mail.from, ...mail.to, ...mail.cc, ...mail.bcc].map(
    ({ name, email }) => `${name} ${email}`,
  );
  return {
    ...rest,
    attachments: attachments.map(({ base64, ...file }) => ({
      ...file,
      bytes: Buffer.byteLength(base64, 'base64'),
    })),
    snippet: words.slice(0, SNIPPET_CHARS),
    searchable: [mail.subject, ...people, words.slice(0, SEARCHED_CHARS)].join('\n').toLowerCase(),
    bytes,
    read,
  };
}

/** The mails of the inbox, one file each, newest first; the oldest go when there are too many. */
export class MailStore {
  readonly #dir: string;
  readonly #limits: { mails: number; bytes: number };
  readonly #log: Log;
  #entries: Entry[] = [];
  #sequence = 0;

  constructor(dir: string, limits: { mails: number; bytes: number }, log: Log) {
    this.#dir = path.join(dir, 'messages');
    this.#limits = limits;
    this.#log = log;
    mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
    const names = readdirSync(this.#dir);
    const readMarks = new Set(names.filter((name) => name.endsWith('.read')));
    for (const name of names) this.#load(name, readMarks.has(name.replace(/json$/, 'read')));
    this.#sort();
  }

  #load(name: string, read: boolean): void {
    const [, sequence, id] = FILE.exec(name) ?? [];
    const file = path.join(this.#dir, name);
    if (name.endsWith('.new')) return rmSync(file, { force: true });
    if (sequence === undefined || id === undefined) return;
    try {
      const json = readFileSync(file, 'utf8');
      const mail = JSON.parse(json) as Mail;
      this.#entries.unshift({
        sequence: Number(sequence),
        file,
        summary: summarise(mail, json.length, read),
      });
    } catch (fault) {
      this.#log({
        level: 'warn',
        source: 'mail',
        message: `cannot read ${file}: ${(fault as Error).message}`,
      });
    }
    this.#sequence = Math.max(this.#sequence, Number(sequence));
  }

  #sort(): void {
    this.#entries.sort((a, b) => b.sequence - a.sequence);
  }

  /** Keeps a mail; when this resolves it is on the disk. */
  async add(mail: Mail): Promise<void> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const file = path.join(this.#dir, `${String(sequence).padStart(12, '0')}-${mail.id}.json`);
    const json = JSON.stringify(mail);
    await writeFile(`${file}.new`, json, { mode: 0o600 });
    await rename(`${file}.new`, file);
    this.#entries.push({ sequence, file, summary: summarise(mail, json.length, false) });
    this.#sort();
    await this.#shorten();
  }

  async #shorten(): Promise<void> {
    let bytes = 0;
    const kept = this.#entries.findIndex(({ summary }, i) => {
      bytes += summary.bytes;
      return i >= this.#limits.mails || (i > 0 && bytes > this.#limits.bytes);
    });
    if (kept !== -1) await this.#drop(this.#entries.slice(kept));
  }

  async #drop(entries: Entry[]): Promise<void> {
    const gone = new Set(entries);
    this.#entries = this.#entries.filter((entry) => !gone.has(entry));
    for (const { file } of entries) {
      await rm(file, { force: true });
      await rm(file.replace(/json$/, 'read'), { force: true });
    }
  }

  #find(id: string): Entry | undefined {
    return id === 'latest' ? this.#entries[0] : this.#entries.find(({ summary }) => summary.id === id);
  }

  /** All mails, newest first. */
  list(): Summary[] {
    return this.#entries.map(({ summary }) => summary);
  }

  /** One mail with its bodies and attachments; `latest` is the newest. */
  async get(id: string): Promise<{ mail: Mail; summary: Summary } | null> {
    const entry = this.#find(id);
    if (!entry) return null;
    return { mail: JSON.parse(await readFile(entry.file, 'utf8')) as Mail, summary: entry.summary };
  }

  /** Remembers whether mails have been read. */
  async mark(ids: readonly string[], read: boolean): Promise<void> {
    for (const id of ids) {
      const entry = this.#find(id);
      if (!entry || entry.summary.read === read) continue;
      entry.summary.read = read;
      const note = entry.file.replace(/json$/, 'read');
      await (read ? writeFile(note, '') : rm(note, { force: true }));
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    const wanted = new Set(ids);
    await this.#drop(this.#entries.filter(({ summary }) => wanted.has(summary.id)));
  }

  async clear(): Promise<void> {
    await this.#drop(this.#entries);
  }
}
