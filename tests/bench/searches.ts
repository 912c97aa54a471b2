const SPECIALTIES = ['cardiology', 'orthopaedics', 'fertility', 'neurology', 'dermatology', 'urology'];
const LANGUAGES = ['en', 'tr', 'es', 'de', 'ru'];
const COUNTRIES = ['TR', 'DE', 'ES', 'IN', 'MX'];
const WORDS = ['knee', 'second opinion', 'Istanbul', 'rehabilitation', 'Garcia'];
const SORTS = ['relevance', 'price', 'rating', 'soonest'];

/** Forty-eight searches as people make them: alone and combined, in every order, with words and without. */
export function searches(): string[] {
  return Array.from({ length: 48 }, (_, n) => {
    const params = new URLSearchParams({ sort: SORTS[n % SORTS.length] ?? 'relevance' });
    if (n % 2 === 0) params.set('specialty', SPECIALTIES[n % SPECIALTIES.length] ?? '');
    if (n % 3 === 0) params.set('language', LANGUAGES[n % LANGUAGES.length] ?? '');
    if (n % 4 === 1) params.set('country', COUNTRIES[n % COUNTRIES.length] ?? '');
    if (n % 5 === 2) params.set('max', '150');
    if (n % 6 === 5) params.set('q', WORDS[n % WORDS.length] ?? '');
    return `/doctors?${params}`;
  });
}
