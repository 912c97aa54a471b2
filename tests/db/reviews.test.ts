/** Reviews: once, by the patient of a visit that took place; the sums stay right however many write at once. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase, moveToNow, type Case } from './support/booking.ts';
import { retire } from './support/retire.ts';
import { anon, commit, inTransaction, service, user, type Outcome, type Session } from './support/session.ts';
import { event, ingest, paidSession } from './support/stripe.ts';

const db = stack.database(8);
afterAll(() => db.end());

type Visit = Case & { id: string };
const BODY = 'Listened well and explained everything twice.';

async function completedVisit(session: Session, doctor?: Case['doctor']): Promise<Visit> {
  const made = await makeCase(session);
  const visit = doctor ? { ...made, doctor } : made;
  const hold = await checkOut(session, visit);
  await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
  await moveToNow(session, hold.id);
  await session.as(user(visit.doctor.id), 'select public.complete_consultation($1, $2, $3)', [
    hold.id,
    'Well.',
    null,
  ]);
  return { ...visit, id: hold.id };
}

function write(
  session: Session,
  visit: Visit,
  fields: Record<string, unknown> = {},
): Promise<Outcome<{ id: string }>> {
  return session.attempt(
    user(visit.patientId),
    'select public.write_review($1, $2) as id',
    [visit.id, JSON.stringify({ rating: 4, body: BODY, ...fields })],
    true,
  );
}

async function written(
  session: Session,
  visit: Visit,
  fields: Record<string, unknown> = {},
): Promise<string> {
  const outcome = await write(session, visit, fields);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.rows[0]?.id ?? '';
}

type Shown = {
  id: string;
  rating?: number;
  body?: string;
  authorInitial: string;
  hiddenReason: string | null;
  reply?: string | null;
  editedAt?: string | null;
};
async function shown(
  session: Session,
  visit: Visit,
  sort = 'newest',
  rating: number | null = null,
): Promise<Shown[]> {
  const page = await session.value<{ reviews: Shown[] }>(anon, 'select public.list_reviews($1, $2, $3)', [
    visit.doctor.id,
    sort,
    rating,
  ]);
  return page.reviews;
}

const later = (session: Session, id: string, by: string) =>
  session.sql('update public.reviews set created_at = created_at - $2::interval where id = $1', [id, by]);

describe('writing a review', () => {
  it('is for the patient of a completed visit, once, with the first letter alone', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completedVisit(session);
      const stranger = await makeCase(session);
      expect(await write(session, { ...visit, patientId: stranger.patientId })).toMatchObject({
        message: 'not_found',
      });
      expect(await write(session, { ...visit, patientId: visit.doctor.id })).toMatchObject({
        message: 'not_found',
      });
      const coming = await checkOut(session, await makeCase(session));
      const [owner] = await session.sql<{ patient_id: string }>(
        'select patient_id from public.appointments where id = $1',
        [coming.id],
      );
      expect(
        await write(session, { ...visit, id: coming.id, patientId: owner?.patient_id ?? '' }),
      ).toMatchObject({ message: 'wrong_state' });

      const id = await written(session, visit);
      expect(await written(session, visit)).toBe(id);
      const reviews = await shown(session, visit);
      expect(reviews).toHaveLength(1);
      expect(reviews[0]).toMatchObject({ rating: 4, body: BODY });
      expect(reviews[0]?.authorInitial).toMatch(/^.\.$/u);
    });
  });

  it.each([
    [{ rating: 0 }, 'rating_invalid'],
    [{ rating: 6 }, 'rating_invalid'],
    [{ rating: '4; drop' }, 'rating_invalid'],
    [{ rating: null }, 'rating_invalid'],
    [{ ratingValue: 9 }, 'rating_invalid'],
    [{ body: 'Too short.' }, 'review_short'],
    [{ body: '\u202e '.repeat(30) }, 'review_short'],
    [{ body: 'x'.repeat(4001) }, 'review_long'],
    [{ treatment: 'x'.repeat(161) }, 'review_long'],
  ])('refuses %j', async (fields, code) => {
    await inTransaction(db, async (session) => {
      const visit = await completedVisit(session);
      expect(await write(session, visit, fields)).toMatchObject({ ok: false, message: code });
      expect(await shown(session, visit)).toEqual([]);
    });
  });

  it('is possible for 90 days, and a change for 48 hours with what it said before kept', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completedVisit(session);
      const move = (by: string) =>
        session.sql('update public.appointments set ended_at = now() - $2::interval where id = $1', [
          visit.id,
          by,
        ]);
      await move('90 days 1 minute');
      expect(await write(session, visit)).toMatchObject({ message: 'too_late' });
      await move('89 days 23 hours');
      const id = await written(session, visit);
      await later(session, id, '47 hours 59 minutes');
      await written(session, visit, { rating: 2, body: 'On second thoughts it was rather short.' });
      expect((await shown(session, visit))[0]).toMatchObject({ rating: 2 });
      const versions = await session.sql(
        'select version, rating, body from public.review_versions where review_id = $1',
        [id],
      );
      expect(versions).toEqual([{ version: 1, rating: 4, body: BODY }]);
      await later(session, id, '2 minutes');
      expect(await write(session, visit, { rating: 5 })).toMatchObject({ message: 'edit_too_late' });
      expect(
        await session.attempt(service, 'delete from public.review_versions where review_id = $1', [id]),
      ).toMatchObject({
        ok: false,
      });
    });
  });

  it('leads nowhere and holds no marks that turn text around', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completedVisit(session);
      await written(session, visit, {
        body: 'See https://evil.test/x?a=1 or www.evil.test, write to me@evil.test \u202eand <b>more</b>',
      });
      const body = (await shown(session, visit))[0]?.body;
      expect(body).toBe('See […] or […] write to […] and <b>more</b>');
    });
  });
});

describe('replying and hiding', () => {
  it('lets the doctor reply once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completedVisit(session);
      const id = await written(session, visit);
      const reply = (who: string, text: string) =>
        session.attempt(user(who), 'select public.reply_to_review($1, $2)', [id, text], true);
      expect(await reply(visit.patientId, 'I reply to myself.')).toMatchObject({ message: 'not_found' });
      expect(await reply(visit.doctor.id, ' ')).toMatchObject({ message: 'reply_missing' });
      expect(await reply(visit.doctor.id, 'x'.repeat(2001))).toMatchObject({ message: 'reply_long' });
      expect(await reply(visit.doctor.id, 'Thank you.')).toMatchObject({ ok: true });
      expect(await reply(visit.doctor.id, 'And again.')).toMatchObject({ message: 'already_replied' });
      expect((await shown(session, visit))[0]?.reply).toBe('Thank you.');
    });
  });

  it('hides only with a reason, which then stands there, and takes the stars out of the sum', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completedVisit(session);
      const id = await written(session, visit, { rating: 1 });
      const other = await completedVisit(session);
      const report = (who: string) =>
        session.attempt(user(who), 'select public.report_review($1, $2, $3)', [id, 'offensive', null], true);
      expect(await report(visit.patientId)).toMatchObject({ message: 'not_found' });
      expect(await report(other.patientId)).toMatchObject({ ok: true });
      expect(await report(other.patientId)).toMatchObject({ ok: true });
      const reports = await session.sql('select outcome from public.review_reports where review_id = $1', [
        id,
      ]);
      expect(reports).toEqual([{ outcome: null }]);

      const hide = (set: string) =>
        session.attempt(service, `update public.reviews set ${set} where id = $1`, [id], true);
      expect(await hide('hidden_at = now()')).toMatchObject({
        ok: false,
        constraint: 'reviews_hidden_check',
      });
      expect(await hide(`hidden_at = now(), hidden_reason = 'no'`)).toMatchObject({ ok: false });
      expect(await hide(`hidden_at = now(), hidden_reason = 'It insults the staff by name.'`)).toMatchObject({
        ok: true,
      });
      expect(await shown(session, visit)).toMatchObject([{ hiddenReason: 'It insults the staff by name.' }]);
      expect((await shown(session, visit))[0]).not.toHaveProperty('body');
      const [doctor] = await session.sql('select rating_count from public.doctors where id = $1', [
        visit.doctor.id,
      ]);
      expect(doctor).toEqual({ rating_count: 0 });
      const [closed] = await session.sql<{ outcome: string; closed_at: Date }>(
        'select outcome, closed_at from public.review_reports where review_id = $1',
        [id],
      );
      expect(closed?.outcome).toBe('hidden');
      expect(closed?.closed_at).toBeInstanceOf(Date);
      expect(await write(session, visit, { rating: 5 })).toMatchObject({ message: 'review_hidden' });
      const [line] = await session.sql(
        `select data from public.audit_log where action = 'review.hidden' and subject_id = $1`,
        [id],
      );
      expect(line).toEqual({ data: { reason: 'It insults the staff by name.' } });
    });
  });
});

describe('the list', () => {
  it('is sorted and paged without gaps or repetitions, and filtered', async () => {
    await inTransaction(db, async (session) => {
      const first = await completedVisit(session);
      const ratings = [3, 5, 1, 5, 3, 2, 5];
      for (const [index, rating] of ratings.entries()) {
        const visit = index === 0 ? first : await completedVisit(session, first.doctor);
        await later(session, await written(session, visit, { rating }), `${index % 3} hours`);
      }
      const all = async (sort: string) => {
        const found: Shown[] = [];
        let cursor: string | null = null;
        do {
          const page: { reviews: Shown[]; nextCursor: string | null } = await session.value(
            anon,
            'select public.list_reviews($1, $2, null, $3, 2)',
            [first.doctor.id, sort, cursor],
          );
          found.push(...page.reviews);
          cursor = page.nextCursor;
        } while (cursor);
        return found;
      };
      for (const sort of ['newest', 'highest', 'lowest']) {
        const found = await all(sort);
        expect(new Set(found.map(({ id }) => id)).size).toBe(ratings.length);
      }
      expect((await all('highest')).map(({ rating }) => rating)).toEqual([5, 5, 5, 3, 3, 2, 1]);
      expect((await all('lowest')).map(({ rating }) => rating)).toEqual([1, 2, 3, 3, 5, 5, 5]);
      expect(await shown(session, first, 'newest', 5)).toHaveLength(3);
      expect(await shown(session, first, 'nonsense')).toHaveLength(7);
    });
  });

  it('keeps sum, spread and rank right when many write at once', async () => {
    const visits: Visit[] = [];
    const first = await commit(db, (session) => completedVisit(session));
    visits.push(first);
    for (let i = 1; i < 6; i++)
      visits.push(await commit(db, (session) => completedVisit(session, first.doctor)));
    await Promise.all(
      visits.map((visit, i) =>
        commit(db, (session) => written(session, visit, { rating: (i % 5) + 1, ratingValue: 4 })),
      ),
    );
    const { rows } = await db.query(
      `select d.rating_count, d.rating_average::text, d.rating_score::text, x.stars, x.value::text, x.punctuality
       from public.doctors d join public.doctor_ratings x on x.doctor_id = d.id where d.id = $1`,
      [first.doctor.id],
    );
    await retire(db, [first.doctor.id]);
    expect(rows).toEqual([
      {
        rating_count: 6,
        rating_average: '2.67',
        // (8 × 4.3 + 16) / (8 + 6)
        rating_score: '3.6000',
        stars: [2, 1, 1, 1, 1],
        value: '4.00',
        punctuality: null,
      },
    ]);
  });
});
