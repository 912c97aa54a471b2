import type { MetaFunction } from '@remix-run/node';
import { useTranslations } from '~/messages/translations';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { QuietLink } from '~/ui/button';
import { Wrap } from '~/ui/layout';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('deletion.goodbye.title'), { hidden: true });

/** After an account was deleted. Tells nothing about anybody, so everybody may see it. */
export default function Goodbye() {
  const t = useTranslations('deletion.goodbye');
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('title')}</h1>
        <div className="prose">
          <p>{t('text')}</p>
          <p>{t('mail')}</p>
        </div>
        <p className="pt-6">
          <QuietLink to="/">{t('home')}</QuietLink>
        </p>
      </div>
    </Wrap>
  );
}
