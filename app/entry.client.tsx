import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keepMessages, type Messages } from '~/messages/catalogue';
import { LanguageProvider } from '~/messages/translations';
import { DEFAULT_LOCALE, isLocale, isPseudoLocale } from '~/shared/locales';

// The server guesses a visitor's clock from headers; the browser knows it. The next page uses it, unless the person has
// chosen one or has a profile.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) document.cookie = `browser_tz=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;

/** The page names its language and where the words are; they are on their way since its head was read. */
async function start(): Promise<void> {
  const { lang } = document.documentElement;
  const locale = isLocale(lang) || isPseudoLocale(lang) ? lang : DEFAULT_LOCALE;
  const words = document.querySelector('link[data-words]')?.getAttribute('href') ?? '';
  const answer = await fetch(words);
  // Without words the page stays as it came, which works too.
  if (!answer.ok) return;
  keepMessages(locale, (await answer.json()) as Messages);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <LanguageProvider value={{ locale, words }}>
          <RemixBrowser />
        </LanguageProvider>
      </StrictMode>,
    );
  });
}

void start();
