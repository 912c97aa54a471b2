import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { checkCode, checkMoneyDocument } from '~/modules/payments/index.server';
import { receiptKeys } from '~/platform/receipt-keys.server';
import { useErrorTitle } from '~/http/failed-form';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { Acts, Wrap } from '~/ui/layout';
import { Genuine } from './genuine';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('receipts.verify.title'), { hidden: true });

/** Asked by GET, because a phone's camera does; the code names nobody, so an address may hold it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('code')?.trim() ?? '';
  if (typed === '') return data({ typed, checked: null, standing: null });
  const checked = await checkCode(typed, receiptKeys);
  if (!checked.ok) return data({ typed, checked, standing: null }, { status: 422 });
  const standing = await checkMoneyDocument(context.scope.db, checked.claims.jti);
  return data({ typed, checked, standing });
}

export default function VerifyReceipt() {
  const t = useTranslations('receipts.verify');
  const { typed, checked, standing } = useLoaderData<typeof loader>();
  const refused = checked && !checked.ok ? checked.reason : null;
  useErrorTitle(refused !== null);
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        {refused ? (
          <ErrorSummary
            title={t('notGenuine')}
            items={[{ fieldId: 'code', message: t(`refused.${refused}`) }]}
            attempt={typed}
          />
        ) : null}
        <h1>{t('title')}</h1>
        <p className="soft mb-6">{t('lead')}</p>
        {checked?.ok ? <Genuine claims={checked.claims} standing={standing} /> : null}
        <Form method="get" className="stack stack-4">
          <Field
            id="code"
            name="code"
            label={t('label')}
            hint={t('hint')}
            required
            defaultValue={typed}
            errors={refused ? [t(`refused.${refused}`)] : undefined}
          >
            <Textarea rows={5} spellCheck={false} autoComplete="off" />
          </Field>
          <Acts>
            <Button>{t('submit')}</Button>
          </Acts>
        </Form>
        <p className="small soft mt-6">
          {t.rich('offline', { a: (words) => <a href="/.well-known/receipt-keys.json">{words}</a> })}
        </p>
      </div>
    </Wrap>
  );
}
