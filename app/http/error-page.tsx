import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

const KINDS = {
  400: 'badRequest',
  403: 'wrongRole',
  404: 'notFound',
  405: 'badRequest',
  413: 'tooLarge',
  429: 'tooOften',
  503: 'offline',
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS] | 'fault' | 'foreignForm';

/** Under which words of `errors.page` an error is told. */
export function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return 'fault';
  if (error.data === 'foreign_form') return 'foreignForm';
  return KINDS[error.status as keyof typeof KINDS] ?? (error.status < 500 ? 'badRequest' : 'fault');
}

/** How long to wait, where that is what is wrong. */
function minutesOf(error: unknown): number {
  const said = isRouteErrorResponse(error)
    ? (error.data as { minutes?: unknown } | null)?.minutes
    : undefined;
  return typeof said === 'number' ? said : 1;
}

/** What a person sees when a page cannot be shown: what happened in words, a way on, a number to quote. */
export function ErrorPage() {
  const t = useTranslations('errors.page');
  const error = useRouteError();
  const kind = kindOf(error);
  const root = useRouteLoaderData<{ requestId?: string }>('root');
  const requestId = root?.requestId ?? '';
  const minutes = minutesOf(error);
  return (
    <Wrap last>
      <PageHead title={t(`${kind}.title`)}>{t(`${kind}.text`, { requestId, minutes })}</PageHead>
      <Acts>
        <ButtonLink to="/">{t('home')}</ButtonLink>
        <QuietLink to="/doctors">{t('find')}</QuietLink>
      </Acts>
      {kind === 'fault' && requestId ? <p className="soft small pt-6">{t('number', { requestId })}</p> : null}
    </Wrap>
  );
}
