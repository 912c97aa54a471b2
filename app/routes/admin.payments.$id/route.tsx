import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { getPayment } from '~/modules/administration/index.server';
import { PaymentFlags } from '~/modules/administration/ui/payment-flags';
import { VisitHistory } from '~/modules/administration/ui/visit-history';
import { isId } from '~/shared/id';
import { Split, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { AuditTrail, Disputes, Documents } from './attached';
import { PaymentFacts } from './facts';
import { Instructions } from './instructions';
import { Entries } from './entries';
import { Refunds } from './refunds';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(
    args,
    metaTranslator(args)('adminMoney.one.title', { reference: args.data?.payment.reference ?? '' }),
    {
      hidden: true,
    },
  );

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id } = args.params;
  return { payment: found(isId(id) ? await getPayment(args.context.scope.db, id) : null) };
}

/** One payment: where its money is, what was asked of Stripe, what is booked, and what can be done. */
export default function Payment() {
  const t = useTranslations('adminMoney.one');
  const { payment } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/admin/payments" label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('title', { reference: payment.reference })}>
        {t('between', { patient: payment.patientName, doctor: payment.doctorName })}
      </PageHead>
      <PaymentFlags payment={payment} />
      <Split className="sec" asideFirst={<PaymentFacts payment={payment} />}>
        <Stack gap={7}>
          <Instructions payment={payment} />
          <Refunds payment={payment} />
          <Disputes payment={payment} />
          <Entries payment={payment} />
          <Documents payment={payment} />
          <section aria-labelledby="history-h">
            <h2 id="history-h">{t('history')}</h2>
            <VisitHistory events={payment.events} />
          </section>
          <AuditTrail payment={payment} />
        </Stack>
      </Split>
    </Wrap>
  );
}
