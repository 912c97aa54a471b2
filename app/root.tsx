import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { ErrorPage, kindOf } from '~/http/error-page';
import { takeFlash } from '~/http/flash.server';
import { useNonce } from '~/http/nonce';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { SiteChrome, useRootData, type RootData } from '~/http/site-chrome';
import { usePageLanguage, useTranslations } from '~/messages/translations';
import { direction, formatLocale } from '~/shared/locales';
import { ErrorTextProvider } from '~/ui/error-text';
import { fontPreloads } from '~/ui/fonts';
import { IconSprite } from '~/ui/icon';
import styles from '~/ui/styles/index.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  ...fontPreloads,
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export async function loader({ request, context: { scope } }: LoaderFunctionArgs): Promise<RootData> {
  const [viewer, profile, zone, flash] = await Promise.all([
    scope.viewer(),
    scope.profile(),
    scope.zone(),
    takeFlash(scope, request),
  ]);
  return {
    locale: scope.locale,
    viewer:
      viewer && profile
        ? {
            id: viewer.id,
            role: viewer.role,
            onboarded: viewer.onboarded,
            name: profile.fullName,
            photoId: profile.photoId,
            unreadMessages: profile.unreadMessages,
            mailTrouble: profile.mailTrouble,
          }
        : null,
    zone,
    now: new Date().toISOString(),
    flash,
    requestId: scope.requestId,
    nonce: scope.nonce,
    formFailed: scope.formFailed,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData();
  const { locale, words } = usePageLanguage();
  const nonce = useNonce();
  return (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <link rel="preload" as="fetch" href={words} crossOrigin="anonymous" data-words="" />
      </head>
      <body>
        <IconSprite />
        <IntlProvider
          locale={formatLocale(locale)}
          timeZone={data?.zone.name ?? 'UTC'}
          now={new Date(data?.now ?? 0)}
        >
          <ErrorTexts>
            <SiteChrome>{children}</SiteChrome>
          </ErrorTexts>
        </IntlProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Messages of schemas and codes of use cases are keys of the `errors` catalogue. */
function ErrorTexts({ children }: { children: ReactNode }) {
  const t = useTranslations('errors') as unknown as { (key: string): string; has(key: string): boolean };
  return (
    <ErrorTextProvider say={(message) => (t.has(message) ? t(message) : message)}>
      {children}
    </ErrorTextProvider>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  useRouteError();
  return <ErrorPage />;
}

export const meta: MetaFunction = (args) =>
  args.error === undefined
    ? pageMeta(args, 'eCureTrip')
    : pageMeta(args, metaTranslator(args)(`errors.page.${kindOf(args.error)}.title`), { hidden: true });
