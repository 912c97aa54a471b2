import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { takeFlash } from '~/http/flash.server';
import { messagesOf } from '~/messages/catalogue';
import { DEFAULT_LOCALE, direction, formatLocale } from '~/shared/locales';

export async function loader({ request, context: { scope } }: LoaderFunctionArgs) {
  const [viewer, profile, zone, flash] = await Promise.all([
    scope.viewer(),
    scope.profile(),
    scope.zone(),
    takeFlash(scope, request),
  ]);
  return {
    locale: scope.locale,
    viewer:
      viewer && profile ? { role: viewer.role, onboarded: viewer.onboarded, name: profile.fullName } : null,
    zone,
    now: new Date().toISOString(),
    flash,
    requestId: scope.requestId,
    nonce: scope.nonce,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const locale = data?.locale ?? DEFAULT_LOCALE;
  return (
    <html
      lang={locale}
      dir={direction(locale)}
      data-zone={data?.zone.source === 'chosen' ? 'own' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <IntlProvider
          locale={formatLocale(locale)}
          messages={messagesOf(locale)}
          timeZone={data?.zone.name ?? 'UTC'}
          now={data ? new Date(data.now) : undefined}
        >
          {children}
        </IntlProvider>
        <ScrollRestoration nonce={data?.nonce} />
        <Scripts nonce={data?.nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <main id="main">{isRouteErrorResponse(error) ? error.status : 500}</main>;
}
