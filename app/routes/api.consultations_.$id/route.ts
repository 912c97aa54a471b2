import { on, resource } from '~/http/api/resource.server';
import { readConsultation } from '../api.consultations/read-consultation.server';
import { changeConsultation, getConsultation } from './contract';
import { writeConsultation } from './write-consultation.server';

export const loader = resource(
  on(getConsultation, async ({ scope, params }) => ({
    status: 200,
    body: await readConsultation(scope.db, params.id),
  })),
  on(
    changeConsultation,
    async ({ scope, params: { id }, body }) => {
      await writeConsultation(scope.db, await readConsultation(scope.db, id), body);
      return { status: 200, body: await readConsultation(scope.db, id) };
    },
    ({ scope, params }) => readConsultation(scope.db, params.id),
  ),
);

export const action = loader;
