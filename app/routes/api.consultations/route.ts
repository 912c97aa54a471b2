import { notFound, present, Problem } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import {
  getAppointment,
  getConsultationOf,
  listConsultations as list,
} from '~/modules/appointments/index.server';
import { listConsultations, scheduleConsultation } from './contract';
import { readConsultation } from './read-consultation.server';

export const loader = resource(
  on(listConsultations, async ({ scope, query }) => ({ status: 200, body: await list(scope.db, query) })),
  on(scheduleConsultation, async ({ scope, body }) => {
    const visit = present(await getAppointment(scope.db, body.appointment));
    if (visit.viewer !== 'doctor') throw notFound();
    const row = await getConsultationOf(scope.db, visit.id);
    if (!row) throw new Problem({ status: 409, code: 'wrong_state' });
    return {
      status: 201,
      body: await readConsultation(scope.db, row.id),
      headers: { Location: `/api/consultations/${row.id}` },
    };
  }),
);

export const action = loader;
