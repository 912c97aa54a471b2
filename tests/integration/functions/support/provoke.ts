/** Makes the mail service go wrong. */
import { stack } from '../../../support/stack.ts';

type MailFault = {
  kind: 'server_error' | 'unavailable' | 'inactive' | 'lost_answer' | 'slow';
  recipient: string;
  times?: number;
  delayMs?: number;
};

const post = async (url: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
};

export const provokeMail = (fault: MailFault) => post(`${stack.urls.mail}/control/faults`, fault);

export async function stopProvokingMail(): Promise<void> {
  await fetch(`${stack.urls.mail}/control/faults`, { method: 'DELETE' });
}
