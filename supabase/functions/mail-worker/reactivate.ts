import { z } from 'zod';
import { describeFault } from '../_shared/log.ts';
import type { DrainDependencies } from '../_shared/mail/drain.ts';

/** Tells Postmark of addresses to which mails may go again; what could not be told is told by the next run. */
export async function reactivateAddresses({
  rpc,
  service,
  log,
}: Pick<DrainDependencies, 'rpc' | 'service' | 'log'>): Promise<void> {
  try {
    for (const email of z.array(z.string()).parse(await rpc('lifted_addresses'))) {
      const refusal = await service.reactivate(email);
      await rpc('finish_lifting', { p_email: email, p_error: refusal });
      log.info('address_reactivated', { refused: refusal !== null });
    }
  } catch (fault) {
    log.error('step_failed', { step: 'reactivate_addresses', fault: describeFault(fault) }, fault);
  }
}
