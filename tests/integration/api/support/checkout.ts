import { expect } from 'vitest';
import { eventually } from '../../../support/processes.ts';
import { pay } from '../../functions/support/provoke.ts';
import { expectData, type ApiClient } from './client.ts';

/** Pays on the page that a booking leads to, and waits until the appointment knows. */
export async function payOnPage(client: ApiClient, id: string, checkoutUrl: string | null): Promise<void> {
  const [session] = /cs_[\w]+/.exec(checkoutUrl ?? '') ?? [];
  await pay(session ?? '');
  await eventually(async () => {
    const visit = await client.GET('/api/appointments/{id}', { params: { path: { id } } });
    expect(expectData(visit).status).toBe('confirmed');
  });
}
