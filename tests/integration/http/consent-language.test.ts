/** What a patient agrees to stands on the page, and in what is kept of it, in the language of the page. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { bookingFields } from '../../support/bookable.ts';
import { freeTime } from '../appointments/support/visits.ts';
import { makeDoctor, makePatient } from '../functions/support/people.ts';

const db = stack.database(2);
let app = '';
beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => db.end());

it('in Spanish', async () => {
  const [doctor, patient] = [await makeDoctor(db), await makePatient(db)];
  const at = await freeTime(db, doctor);
  const cookie = `${await cookiesOf(stack, patient.email)}; lang=es`;
  const url = `${app}/book/${doctor.visitTypeId}?${new URLSearchParams({ at })}`;
  const page = await (await fetch(url, { headers: { cookie } })).text();
  expect(page).toContain('<p lang="es">Pido a este profesional');
  const consentLocale = /name="consentLocale" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const booked = await postForm({ url, cookie, fields: { ...bookingFields(at), consentLocale } });
  expect(booked.status).toBe(303);
  const kept = await (await fetch(`${app}/profile/consents`, { headers: { cookie } })).text();
  expect(kept).toContain('<p lang="es">Pido a este profesional');
});
