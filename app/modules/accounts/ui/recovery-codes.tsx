import { useTranslations } from '~/messages/translations';
import { ButtonLink } from '~/ui/button';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Receipt } from '~/ui/receipt';
import { useFormatter } from 'use-intl';

type RecoveryCodesProps = {
  codes: string[];
  madeAt: string;
  email: string;
  /** With the first app: the second factor has just come on. */
  isNew?: boolean;
  /** Where the person was going; empty for nowhere. */
  next: string;
};

/** A page of codes that is shown once; printed, it is the list alone. */
export function RecoveryCodes({ codes, madeAt, email, isNew, next }: RecoveryCodesProps) {
  const t = useTranslations('security.codes');
  const format = useFormatter();
  const day = format.dateTime(new Date(madeAt), { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <Stack gap={5}>
          <h1>{t(isNew ? 'onTitle' : 'title')}</h1>
          <Notice kind="held" title={t('title')} role="status">
            {t('once')}
          </Notice>
          <Receipt title={<bdi>{t('list', { email })}</bdi>} small={t('made', { day })}>
            <ul className="grid grid-cols-2 gap-3" dir="ltr">
              {codes.map((code) => (
                <li key={code}>
                  <code className="num select-all">{code}</code>
                </li>
              ))}
            </ul>
          </Receipt>
          <Acts>
            <ButtonLink to={next || '/profile/security'}>{t('go')}</ButtonLink>
          </Acts>
        </Stack>
      </div>
    </Wrap>
  );
}
