import { Problem, refused } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import type { RequestScope } from '~/http/scope.server';
import { bookingErrorStatus } from '~/modules/appointments';
import { bookAppointment as book, listAppointments as list } from '~/modules/appointments/index.server';
import { getDoctorProfile } from '~/modules/doctors/index.server';
import { checkoutPage, filesOf } from '../book.$visitTypeId/checkout-page.server';
import { bookAppointment, listAppointments } from './contract';

export const loader = resource(
  on(listAppointments, async ({ scope, query: { scope: which, cursor, limit, ...filter } }) => ({
    status: 200,
    body: await list(scope.db, { scope: which, cursor, limit, filter }),
  })),
  on(bookAppointment, async ({ scope, body }) => {
    await requireVisit(scope, body.doctor, body.visitType);
    const booked = await book(
      scope.db,
      {
        visitTypeId: body.visitType,
        startsAt: body.startsAt,
        reason: body.reason,
        consentVersion: body.consentVersion,
        consentLocale: body.consentLocale,
        timeZone: (await scope.zone()).name,
        files: await filesOf(scope, body.recordIds),
      },
      checkoutPage(scope),
    );
    if (!booked.ok) throw refused(booked.error, bookingErrorStatus(booked.error));
    const { filesShared, ...hold } = booked.value;
    return {
      status: 201,
      body: { ...hold, status: 'held', recordsShared: filesShared },
      headers: { Location: `/api/appointments/${hold.id}` },
    };
  }),
);

export const action = loader;

/** A kind of visit is booked with the doctor whose it is. */
async function requireVisit({ db }: RequestScope, slug: string, visitTypeId: string): Promise<void> {
  const doctor = await getDoctorProfile(db, slug);
  if (doctor?.visitTypes.some(({ id }) => id === visitTypeId)) return;
  const field = doctor ? '/visitType' : '/doctor';
  const errors = [{ in: 'body' as const, field, code: 'not_found', detail: 'There is none by this name.' }];
  throw new Problem({ status: 422, code: 'validation_failed', errors });
}
