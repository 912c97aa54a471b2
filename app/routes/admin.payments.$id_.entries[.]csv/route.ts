import type { LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeaders } from '~/http/file-headers';
import { found, requireAdministrator } from '~/http/guards.server';
import { entriesCsv, getPayment } from '~/modules/administration/index.server';
import { isId } from '~/shared/id';

/** The ledger's entries of one payment as a table. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id } = args.params;
  const payment = found(isId(id) ? await getPayment(args.context.scope.db, id) : null);
  return new Response(entriesCsv(payment), {
    headers: attachmentHeaders(`ledger-${payment.reference}.csv`, 'text/csv; charset=utf-8'),
  });
}
