import type { StackClient } from './stack-client.ts';

export type Mail = { subject: string; text: string; html: string; attachments: string[] };

type Listed = { ID: string; Subject: string };
type Full = { Subject: string; Text: string; HTML: string; Attachments?: { FileName: string }[] };

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}

/** All mails to one address, newest first, by the API that Mailpit has. */
export async function mailsTo(stack: StackClient, address: string): Promise<Mail[]> {
  const query = encodeURIComponent(`to:"${address}"`);
  const { messages } = await getJson<{ messages: Listed[] }>(
    `${stack.urls.mail}/api/v1/search?query=${query}`,
  );
  return Promise.all(
    messages.map(async ({ ID }) => {
      const mail = await getJson<Full>(`${stack.urls.mail}/api/v1/message/${ID}`);
      return {
        subject: mail.Subject,
        text: mail.Text,
        html: mail.HTML,
        attachments: (mail.Attachments ?? []).map(({ FileName }) => FileName),
      };
    }),
  );
}

/** Sends what waits in the outbox and waits for the mail with these words in its subject. */
export async function waitForMail(stack: StackClient, address: string, subject: RegExp): Promise<Mail> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    await stack.runJob('send-mails');
    const found = (await mailsTo(stack, address)).find((mail) => subject.test(mail.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail to ${address} about ${subject}`);
}

/** The first link of a mail whose address contains `part`. */
export function linkIn(mail: Mail, part: string): string {
  const link = [...mail.html.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => href)
    .find((href) => href.includes(part));
  if (!link) throw new Error(`no link with ${part} in "${mail.subject}"`);
  return link.replaceAll('&amp;', '&');
}
