/** The list of appointments: filters in the address, pages that keep them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inHours } from '../../db/support/booking.ts';
import { makeDoctor } from '../../db/support/people.ts';
import { commit } from '../../db/support/session.ts';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const db = stack.database(2);
let app = '';
let patient = '';
let patientId = '';

const NAMES = ['Dr. Élif Karaca', 'Dr. Tomás 100% Silva'];

beforeAll(async () => {
  app = await stack.app();
  const [email = ''] = await makePatients(db, 1);
  patient = await cookiesOf(stack, email);
  patientId =
    (await db.query<{ id: string }>('select id from auth.users where email = $1', [email])).rows[0]?.id ?? '';
  await commit(db, async (session) => {
    for (const [which, name] of NAMES.entries()) {
      const doctor = await makeDoctor(session);
      await session.sql('update public.doctors set display_name = $2 where id = $1', [doctor.id, name]);
      // Twenty-five past ones of the first, three of the second, and one to come of each.
      const hours = [
        ...Array.from({ length: which === 0 ? 25 : 3 }, (_, n) => -24 * (n + 2) - which),
        240 + which,
      ];
      for (const [n, hour] of hours.entries())
        await session.sql(
          `insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
             patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at,
             hold_expires_at, confirmed_at)
           select private.new_reference(), $1, $2, $3, 'video', $4::public.appointment_status, at, at + interval '30 minutes',
             tstzrange(at, at + interval '30 minutes'), 'UTC', 'UTC', 'A reason.', 10000, 'EUR', '[]', '2026-11', now(), now(), now()
           from (select $5::timestamptz as at) as x`,
          [
            patientId,
            doctor.id,
            doctor.visitTypeId,
            hour > 0 ? 'confirmed' : n % 5 === 0 ? 'cancelled' : 'completed',
            inHours(hour),
          ],
        );
      await session.sql(
        `insert into public.payments (appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, transfer_group)
         select a.id, a.patient_id, a.doctor_id, 10000, 'EUR', 1500, 1500, 'ect_' || gen_random_uuid()
         from public.appointments a where a.doctor_id = $1`,
        [doctor.id],
      );
    }
  });
});
afterAll(() => db.end());

async function list(query: string) {
  const answer = await fetch(`${app}/appointments?${query}`, { headers: { cookie: patient } });
  const page = (await answer.text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&');
  const [body = page] = page.split('window.__remixContext');
  const ids = [...body.matchAll(/href="\/appointments\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  const next = [...body.matchAll(/href="(\/appointments\?[^"]*cursor=[^"]*)"/g)].map(([, href]) => href)[0];
  return { status: answer.status, page: body, ids, next };
}
const pathQuery = (href: string | undefined) => href?.split('?')[1] ?? '';

describe('the list', () => {
  it('goes through all pages of a filter, each once, and keeps the filter', async () => {
    const seen: (string | undefined)[] = [];
    let page = await list('scope=past&q=elif');
    expect(page.ids).toHaveLength(20);
    for (;;) {
      seen.push(...page.ids);
      expect(page.page).not.toContain('Silva</bdi>');
      if (!page.next) break;
      expect(page.next).toContain('q=elif');
      page = await list(pathQuery(page.next));
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });

  it('finds by name without accents, by reference, state and day', async () => {
    expect((await list('scope=past&q=TOMAS')).ids).toHaveLength(3);
    // A sign of the pattern language is a sign of the name.
    expect((await list('scope=past&q=100%25')).ids).toHaveLength(3);
    expect((await list('scope=past&q=%25')).ids).toHaveLength(3);
    const { rows } = await db.query<{ reference: string }>(
      'select reference from public.appointments where patient_id = $1 order by starts_at limit 1',
      [patientId],
    );
    expect((await list(`scope=past&q=${rows[0]?.reference}`)).ids).toHaveLength(1);
    expect((await list('scope=past&status=cancelled&q=elif')).ids).toHaveLength(5);
    const day = new Date(Date.parse(inHours(-48))).toISOString().slice(0, 10);
    const ofDay = await list(`scope=past&from=${day}&to=${day}`);
    expect(ofDay.ids.length).toBeGreaterThanOrEqual(1);
    expect(ofDay.ids.length).toBeLessThanOrEqual(3);
  });

  it('says when nothing fits, and shows what was asked for', async () => {
    const { status, page, ids } = await list('scope=past&q=nobody&status=no_show');
    expect([status, ids]).toEqual([200, []]);
    expect(page).toContain('No appointment fits');
    expect(page).toContain('value="nobody"');
    expect(page).toContain('Show all');
  });

  it('bears any address', async () => {
    for (const query of [
      'scope=x',
      'cursor=zzz',
      "status='&from=2026-02-30&to=x",
      `q=${'y'.repeat(5000)}`,
      'q=%00',
    ])
      expect((await list(query)).status, query).toBe(200);
  });
});
