/** The texts that people agree to, in each language of the interface. */
import { afterAll, expect, it } from 'vitest';
import { LOCALES } from '../../app/shared/locales.ts';
import { stack } from '../support/stack.ts';
import { makeCase } from './support/booking.ts';
import { CONSENT, makePatient, REASON } from './support/people.ts';
import { inTransaction, service, user } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const BOOK = 'select public.book_appointment($1, $2, $3, $4, $5, $6)';

it('are there in every language that the pages speak', async () => {
  const { rows } = await db.query(
    `select k.kind, l.locale
     from (select kind, version from public.consent_kinds
       union all select 'booking', consent_version from public.platform_settings) as k
     cross join unnest($1::text[]) as l (locale)
     left join public.consent_texts t using (kind, version, locale) where t.kind is null`,
    [LOCALES],
  );
  expect(rows).toEqual([]);
});

it('are kept with a booking in the language that was shown', async () => {
  await inTransaction(db, async (session) => {
    const { doctor, patientId, startsAt } = await makeCase(session);
    const bookIn = (locale: string) =>
      session.attempt(
        user(patientId),
        BOOK,
        [doctor.visitTypeId, startsAt, REASON, CONSENT, 'Europe/Berlin', locale],
        true,
      );
    expect(await bookIn('xx')).toMatchObject({ ok: false, message: 'consent_outdated' });
    expect(await bookIn('de')).toMatchObject({ ok: true });
    const text = expect.stringContaining('Ich bitte diese Ärztin oder diesen Arzt') as string;
    expect(await session.value(user(patientId), 'select public.list_own_consents()')).toMatchObject([
      { locale: 'de', body: text },
    ]);
    expect(await session.value(service, 'select public.export_source($1)', [patientId])).toMatchObject({
      appointments: [{ consentText: text }],
    });
  });
});

it('of an account stay the ones that were agreed to, whatever language is read later', async () => {
  await inTransaction(db, async (session) => {
    const id = await makePatient(session);
    const shown = (locale: string) =>
      session.value(user(id), 'select public.list_account_consents($1)', [locale]);
    const terms = expect.objectContaining({ kind: 'terms', locale: 'de' }) as unknown;
    await session.sql(`update public.consents set locale = 'de' where user_id = '${id}' and kind = 'terms'`);
    expect(await shown('es')).toEqual([terms, expect.objectContaining({ locale: 'en' })]);
    await session.sql(`update public.consents set withdrawn_at = now() where user_id = '${id}'`);
    expect(await shown('es')).toMatchObject([{ locale: 'es' }, { locale: 'es' }]);
  });
});
