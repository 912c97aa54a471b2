import type { MetaFunction } from '@remix-run/node';
import { useTranslations } from '~/messages/translations';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { QuietLink } from '~/ui/button';
import { Wrap } from '~/ui/layout';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('auth.suspended.title'), { hidden: true });

/** Where somebody lands whose account was suspended while they were signed in. Tells nothing about anybody. */
export default function Suspended() {
  const t = useTranslations('auth.suspended');
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('title')}</h1>
        <div className="prose">
          <p>{t('text')}</p>
          <p>{t('money')}</p>
          <p>{t('write')}</p>
        </div>
        <p className="pt-6">
          <QuietLink to="/">{t('home')}</QuietLink>
        </p>
      </div>
    </Wrap>
  );
}
