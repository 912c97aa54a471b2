import type { LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeaders } from '~/http/file-headers';
import { found, requireAdministrator } from '~/http/guards.server';
import { getPayment, readEvidence } from '~/modules/administration/index.server';
import { isId } from '~/shared/id';

/** What Stripe may be told about a dispute, as text to read and hand in. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { params, context } = args;
  const { db } = context.scope;
  const payment = found(isId(params.id) ? await getPayment(db, params.id) : null);
  const dispute = found(payment.disputes.find(({ id }) => id === params.disputeId));
  const text = found(await readEvidence(db, dispute.id));
  return new Response(`${text}\n`, {
    headers: attachmentHeaders(`evidence-${dispute.id}.txt`, 'text/plain; charset=utf-8'),
  });
}
