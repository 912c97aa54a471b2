import { on, onSeen, resource } from '~/http/api/resource.server';
import { readConsultation } from '../api.consultations/read-consultation.server';
import { changeConsultation, getConsultation } from './contract';
import { writeConsultation } from './write-consultation.server';

export const loader = resource(
  on(getConsultation, async ({ scope, params }) => ({
    status: 200,
    body: await readConsultation(scope.db, params.id),
  })),
  onSeen(
    changeConsultation,
    ({ scope, params }) => readConsultation(scope.db, params.id),
    async ({ scope, params: { id }, body, seen }) => {
      await writeConsultation(scope.db, seen, body);
      return { status: 200, body: await readConsultation(scope.db, id) };
    },
  ),
);

export const action = loader;
