import { Form, useLocation, useMatches, useRouteLoaderData } from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';
import { usePageLanguage, useTranslations } from '~/messages/translations';
import type { Locale } from '~/shared/locales';
import { formatOffset, zoneCity } from '~/shared/time';
import { AppBar, type AppNavItem } from '~/ui/app-bar';
import { ButtonLink, QuietButton, QuietLink } from '~/ui/button';
import { AppLink } from '~/ui/app-link';
import { Footer } from '~/ui/footer';
import { Notice } from '~/ui/notice';
import { Portrait } from '~/ui/portrait';
import { Shell } from '~/ui/shell';
import { Count } from '~/ui/tabs';
import { TopBar } from '~/ui/top-bar';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { ZoneBar } from '~/ui/zone-bar';
import { photoPath } from '~/modules/accounts';
import { LanguageSwitch } from './language-switch';
import type { Flash } from './flash.server';
import type { Zone } from './scope.server';
import type { Viewer, ViewerProfile } from './viewer';

/** What a route says about the frame around it: `export const handle = { chrome: 'account' }`. */
export type Chrome = 'landing' | 'public' | 'account';

/** What root's loader tells every page. */
export type RootData = {
  locale: Locale;
  viewer: {
    id: string;
    role: Viewer['role'];
    onboarded: boolean;
    name: string;
    photoId: string | null;
    unreadMessages: number;
    mailTrouble: ViewerProfile['mailTrouble'];
  } | null;
  zone: Zone;
  now: string;
  flash: Flash | null;
  requestId: string;
  nonce: string;
  /** Without scripts: the page answers a form that did not go through. */
  formFailed: boolean;
};

/** Root's data; undefined only where root's own loader failed. */
export const useRootData = () => useRouteLoaderData<RootData>('root');

function useChrome(): Chrome {
  const matches = useMatches();
  const named = matches
    .map(({ handle }) => (handle as { chrome?: Chrome } | undefined)?.chrome)
    .filter(Boolean);
  return named.at(-1) ?? 'public';
}

/** Header, main and footer of every page, by what the route asks for and who is looking. */
export function SiteChrome({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const data = useRootData();
  const chrome = useChrome();
  const isAnswering = useLocation().pathname === '/profile/mail-address';
  const viewer = data?.viewer ?? null;
  useReloadForLanguage(data?.locale);
  const signedIn = chrome === 'account' && viewer !== null;
  const kind = signedIn
    ? viewer.role === 'patient'
      ? 'account'
      : 'desk'
    : chrome === 'landing'
      ? 'landing'
      : 'public';
  return (
    <Shell
      kind={kind}
      skipText={t('skip')}
      header={signedIn ? <SignedInHeader viewer={viewer} /> : <PublicHeader viewer={viewer} />}
      footer={<SiteFooter urgent={kind !== 'desk'} />}
    >
      {signedIn && needsAnswer(viewer.mailTrouble) && !isAnswering ? <MailTroubleNotice /> : null}
      {data?.flash ? <FlashNotice flash={data.flash} /> : null}
      {children}
    </Shell>
  );
}

/** Whoever signed in or out elsewhere meanwhile may have another language, whose words this page does not have. */
function useReloadForLanguage(wanted: Locale | undefined): void {
  const { locale } = usePageLanguage();
  useEffect(() => {
    if (wanted && wanted !== locale) window.location.reload();
  }, [wanted, locale]);
}

/** As `homeOf` in the guards, which browsers do not have. */
const HOME = { patient: '/dashboard', doctor: '/doctor/dashboard', admin: '/admin' } as const;

function PublicHeader({ viewer }: { viewer: RootData['viewer'] }) {
  const t = useTranslations('common');
  const messages = useTranslations('notifications.header');
  const items = [
    { to: '/doctors', text: t('nav.findDoctor') },
    { to: '/#payment', text: t('nav.payment') },
    { to: '/#verified', text: t('nav.verified') },
    viewer
      ? { to: '/notifications', text: messages('menu', { count: viewer.unreadMessages }) }
      : { to: '/register?role=doctor', text: t('nav.forDoctors') },
  ];
  const action = viewer
    ? { to: HOME[viewer.role], text: t('nav.overview') }
    : { to: '/login', text: t('nav.signIn') };
  return (
    <TopBar
      home={{ to: '/', label: t('home') }}
      menu={{ summary: t('menu'), label: t('nav.main'), items }}
      action={
        <ButtonLink variant="secondary" size="small" to={action.to}>
          {action.text}
        </ButtonLink>
      }
    />
  );
}

function useAccountNav(role: Viewer['role']): AppNavItem[] {
  const t = useTranslations('common.nav');
  const appointments: AppNavItem = { to: '/appointments', text: t('appointments'), icon: 'cal', below: true };
  const profile: AppNavItem = { to: '/profile', text: t('profile'), icon: 'user' };
  if (role === 'doctor') {
    return [
      { to: '/doctor/dashboard', text: t('today'), icon: 'clock' },
      appointments,
      { to: '/doctor/availability', text: t('availability'), icon: 'list', below: true },
      { to: '/doctor/payouts', text: t('payouts'), icon: 'coin', below: true, deskOnly: true },
      profile,
    ];
  }
  // All their pages are in the navigation of that area.
  if (role === 'admin') {
    return [{ to: '/admin', text: t('administration'), icon: 'home', below: true }, profile];
  }
  return [
    { to: '/dashboard', text: t('overview'), icon: 'home' },
    appointments,
    { to: '/medical-records', text: t('records'), icon: 'file', below: true },
    profile,
  ];
}

function SignedInHeader({ viewer }: { viewer: NonNullable<RootData['viewer']> }) {
  const t = useTranslations('common');
  return (
    <AppBar
      home={{ to: '/', label: t('home') }}
      nav={{ label: t('nav.main'), items: useAccountNav(viewer.role) }}
      account={
        <div className="who-acts">
          {viewer.photoId ? (
            <Portrait
              id={viewer.id}
              name={viewer.name}
              size="small"
              src={photoPath(viewer.photoId, 'list')}
            />
          ) : null}
          <MessagesLink unread={viewer.unreadMessages} />
          <Form method="post" action="/logout">
            <QuietButton>{t('nav.signOut')}</QuietButton>
          </Form>
        </div>
      }
      zone={<OwnZone name={`${viewer.name}.`} />}
    />
  );
}

/** The way to what we have written, and how much of it is new. */
function MessagesLink({ unread }: { unread: number }) {
  const t = useTranslations('notifications.header');
  return (
    <AppLink to="/notifications">
      {t('link')}
      {unread > 0 ? (
        <>
          <span aria-hidden="true">
            <Count>{unread > 99 ? '99+' : unread}</Count>
          </span>
          <VisuallyHidden>, {t('unread', { count: unread })}</VisuallyHidden>
        </>
      ) : null}
    </AppLink>
  );
}

/** Whose clock the page uses. */
function OwnZone({ name }: { name?: string }) {
  const t = useTranslations('common.zone');
  const data = useRootData();
  if (!data) return null;
  const { zone, now } = data;
  return (
    <ZoneBar name={name} change={{ to: '/preferences', text: t('change'), what: t('changeWhat') }}>
      {t('label', { city: zoneCity(zone.name), offset: formatOffset(now, zone.name) })}
    </ZoneBar>
  );
}

function SiteFooter({ urgent }: { urgent: boolean }) {
  const t = useTranslations('common');
  return (
    <Footer
      urgent={urgent ? t('footer.urgent') : undefined}
      nav={{
        label: t('nav.more'),
        items: [
          { to: '/doctors', text: t('nav.findDoctor') },
          { to: '/#payment', text: t('nav.payment') },
          { to: '/#questions', text: t('nav.questions') },
          { to: '/preferences', text: t('nav.preferences') },
          { to: '/verify-receipt', text: t('nav.verifyReceipt') },
        ],
      }}
      legal={t('footer.legal')}
    >
      <LanguageSwitch />
    </Footer>
  );
}

/** A complaint was the person's own word, and a try is under way: neither asks for anything on every page. */
const needsAnswer = (trouble: ViewerProfile['mailTrouble']) =>
  trouble === 'hard_bounce' || trouble === 'refused' || trouble === 'manual';

function MailTroubleNotice() {
  const t = useTranslations('notifications.trouble');
  return (
    <div className="wrap pt-4">
      <Notice
        kind="stop"
        title={t('banner')}
        more={<QuietLink to="/profile/mail-address">{t('bannerLink')}</QuietLink>}
      >
        {t('bannerText')}
      </Notice>
    </div>
  );
}

function FlashNotice({ flash }: { flash: Flash }) {
  const t = useTranslations('notices') as unknown as (key: string, values?: Record<string, string>) => string;
  return (
    <div className="wrap pt-4">
      <Notice kind={flash.kind} role="status">
        {t(flash.key, flash.values)}
      </Notice>
    </div>
  );
}
