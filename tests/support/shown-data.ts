/** What people typed and what is spelled the same in every language: all that may stand on a page in Latin letters. */
import type pg from 'pg';

const TYPED = `
  select full_name from public.profiles
  union select unnest(string_to_array(full_name, ' ')) from public.profiles
  union select unnest(array[display_name, headline, bio, city, clinic_name, address, directions, education, licence_registry, licence_number])
    from public.doctors
  union select unnest(array[body, treatment, reply, author_initial]) from public.reviews
  union select reason from public.appointments
  union select shared_summary from public.consultation_versions
  union select unnest(array[title, file_name, note]) from public.medical_records
  union select unnest(array[conditions, allergies, medication, emergency_name, emergency_relation]) from public.patient_health
  union select unnest(array[issuer_name, issuer_address, issuer_registration]) from public.platform_settings
  union select body from public.consent_texts
  union select unnest(array[body, hope, answer, decision_reason]) from public.problem_reports
  union select unnest(array[contest_text, decision_note]) from public.no_show_reports
  union select details from public.review_reports
  union select unnest(array[reason, lift_reason]) from public.account_suspensions
  union select name from public.consultation_guests`;

const CITIES = Intl.supportedValuesOf('timeZone').map((zone) =>
  (zone.split('/').slice(1).join(', ') || zone).replaceAll('_', ' '),
);
const SPELLED_SO =
  /\b(GMT|UTC|eCureTrip|meet\.jit\.si|PDF|JPEG|PNG|HEIC|FHIR|CSV|Stripe|kB|MB|GB|postgres|service_role|authenticated)\b|(?:[\da-f]{1,4}:){2,}[\da-f:]*|[\w.-]+@[\w.-]+|https?:\/\/\S+/g;

/** Takes away from a text all that people typed; what is left in plain Latin letters was not translated. */
export async function readShownData(database: pg.Pool): Promise<(text: string) => string> {
  const { rows } = await database.query<{ full_name: string | null }>(TYPED);
  const typed = rows.flatMap(({ full_name: text }) => (text ? [text, ...text.split('\n')] : []));
  const known = [...new Set([...typed, ...CITIES].map((text) => text.trim()))]
    .filter((text) => /[A-Za-z]/.test(text))
    .sort((a, b) => b.length - a.length);
  // The beginning of a longer text, as search engines get it.
  const begins = (text: string) => known.some((one) => one.startsWith(text.replace(/…$/, '').trim()));
  return (text) => {
    if (begins(text)) return '';
    let left = text;
    for (const one of known) if (left.includes(one)) left = left.replaceAll(one, '');
    left = left.replaceAll(SPELLED_SO, '');
    return begins(left) ? '' : left;
  };
}
