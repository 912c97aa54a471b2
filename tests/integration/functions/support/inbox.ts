/** What arrived, read as people's mail programmes would: over the inbox's API, which is Mailpit's. */
import type pg from 'pg';
import { stack } from '../../../support/stack.ts';

/** Everybody gets this one when their address is confirmed. */
export const WELCOME = 'Your eCureTrip account is ready';

type Summary = { ID: string; Subject: string };
export type Letter = {
  ID: string;
  Subject: string;
  HTML: string;
  Text: string;
  From: { Name: string; Address: string };
  Attachments: { FileName: string; ContentType: string; PartID: string }[];
};

const read = async <T>(path: string): Promise<T> => {
  const response = await fetch(`${stack.urls.mail}/api/v1/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
};

/** Every letter to this address, the newest first. */
export async function lettersTo(email: string): Promise<Letter[]> {
  const { messages } = await read<{ messages: Summary[] }>(
    `search?query=${encodeURIComponent(`to:"${email}"`)}&limit=50`,
  );
  return Promise.all(messages.map(({ ID }) => read<Letter>(`message/${ID}`)));
}

/** The bytes of an attachment, as text. */
export async function readAttachment(letter: Letter | undefined, part: string): Promise<string> {
  const response = await fetch(`${stack.urls.mail}/api/v1/message/${letter?.ID}/part/${part}`);
  if (!response.ok) throw new Error(`attachment ${part}: ${response.status}`);
  return response.text();
}

/** Takes what other files left unsent out of the worker's way: one run has its time, and would spend it on them. */
export const forgetOtherMails = (db: pg.Pool) =>
  db.query(`update public.mail_outbox set status = 'done' where status = 'pending'`);
