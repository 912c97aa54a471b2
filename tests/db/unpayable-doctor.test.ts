/** A doctor whom Stripe pays no more is not booked, on whatever way somebody had already come. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { inHours, makeCase, moveToNow, tryBook, type Case } from './support/booking.ts';
import { confirmed } from './support/ending.ts';
import { makePatient } from './support/people.ts';
import { anon, inTransaction, service, user, type Session } from './support/session.ts';
import { free, isFree, line, offersOf, openOffer, passOn, tryJoin } from './support/waitlist.ts';

const db = stack.database(1);
afterAll(() => db.end());

const REFUSED = { ok: false, message: 'doctor_not_bookable' };

/** What the webhook or the recheck says of the account at Stripe. */
const setTransfers = (session: Session, doctorId: string, status: 'active' | 'restricted' | 'inactive') =>
  session.as(service, 'select public.set_payout_account($1, $2, $3)', [
    doctorId,
    `acct_${doctorId.replaceAll('-', '')}`,
    status,
  ]);

async function isFound(session: Session, { doctor }: Case): Promise<boolean> {
  const query = `Findme ${doctor.id.slice(0, 8)}`;
  await session.sql('update public.doctors set display_name = $2 where id = $1', [doctor.id, query]);
  const page = await session.value<{ doctors: { id: string }[] }>(
    anon,
    'select public.search_doctors(p_query => $1)',
    [query],
  );
  return page.doctors.some(({ id }) => id === doctor.id);
}

it.each(['restricted', 'inactive'] as const)(
  'is found and booked by nobody while transfers are %s',
  async (status) => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      expect(await isFound(session, visit)).toBe(true);
      await setTransfers(session, visit.doctor.id, status);
      expect(await isFound(session, visit)).toBe(false);
      expect(await isFree(session, visit, visit.patientId)).toBe(false);
      expect(await tryBook(session, visit)).toMatchObject(REFUSED);
      expect(await tryJoin(session, visit.patientId, visit.doctor.visitTypeId, null)).toMatchObject(REFUSED);
      await setTransfers(session, visit.doctor.id, 'active');
      expect(await isFound(session, visit)).toBe(true);
      expect((await tryBook(session, visit)).ok).toBe(true);
    });
  },
);

it('is not booked with an offer from the waitlist, and no further times are offered', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const [first = '', second = ''] = await line(session, visit, 2);
    await free(session, visit);
    const offer = await openOffer(session, visit.doctor.id);
    await setTransfers(session, visit.doctor.id, 'restricted');
    expect(await tryBook(session, { ...visit, patientId: first })).toMatchObject(REFUSED);
    await session.as(user(first), 'select public.decline_waitlist_offer($1)', [offer.id]);
    await passOn(session);
    expect(await offersOf(session, visit.doctor.id)).toMatchObject([
      { patient_id: first, state: 'declined' },
    ]);
    await setTransfers(session, visit.doctor.id, 'active');
    expect((await tryBook(session, { ...visit, patientId: second })).ok).toBe(true);
  });
});

it('is not booked at a time that the doctor proposed, which is shown as gone', async () => {
  await inTransaction(db, async (session) => {
    const visit = await confirmed(session);
    const doctor = user(visit.doctor.id);
    const at = inHours(72);
    await moveToNow(session, visit.id);
    await session.as(doctor, 'select public.start_consultation($1)', [visit.id]);
    await session.as(doctor, 'select public.propose_times($1, $2, $3)', [
      visit.id,
      visit.doctor.visitTypeId,
      [at],
    ]);
    const proposed = async () =>
      (
        await session.value<{ proposals: { free: boolean }[] }>(
          user(visit.patientId),
          'select public.get_consultation($1)',
          [visit.id],
        )
      ).proposals.map(({ free: isStillFree }) => isStillFree);
    expect(await proposed()).toEqual([true]);
    await setTransfers(session, visit.doctor.id, 'inactive');
    expect(await proposed()).toEqual([false]);
    expect(await tryBook(session, { ...visit, startsAt: at })).toMatchObject(REFUSED);
    await setTransfers(session, visit.doctor.id, 'active');
    expect(
      await tryBook(session, { ...visit, patientId: await makePatient(session), startsAt: at }),
    ).toMatchObject({
      ok: true,
    });
  });
});
