import { present, refused } from '~/http/api/problem';
import { on, onSeen, resource } from '~/http/api/resource.server';
import { endingErrorStatus } from '~/modules/appointments';
import {
  getAppointment as get,
  cancelAppointment as cancel,
  releaseHold,
} from '~/modules/appointments/index.server';
import { changeAppointment, cancelAppointment, getAppointment } from './contract';
import { carryOut } from './carry-out.server';

export const loader = resource(
  on(getAppointment, async ({ scope, params }) => ({
    status: 200,
    body: present(await get(scope.db, params.id)),
  })),
  onSeen(
    changeAppointment,
    async ({ scope, params }) => present(await get(scope.db, params.id)),
    async ({ scope, params: { id }, body, seen }) => {
      await carryOut(scope.db, seen, body);
      return { status: 200, body: present(await get(scope.db, id)) };
    },
  ),
  on(cancelAppointment, async ({ scope, params: { id }, query, body }) => {
    const visit = present(await get(scope.db, id));
    const { currency, acts, status } = visit;
    // Nothing is paid yet, and it can always be given back.
    const isHold = status === 'held';
    const { refund, obstacle } = isHold ? { refund: 0, obstacle: null } : acts.cancel;
    if (query.preview === '1' || query.preview === 'true')
      return { status: 200, body: { preview: true, refund, currency, obstacle, refunds: acts.refunds } };
    const ended = isHold
      ? await releaseHold(scope.db, id)
      : await cancel(scope.db, id, { refund: body.refund ?? refund, reason: body.reason ?? '' });
    if (!ended.ok) throw refused(ended.error, endingErrorStatus(ended.error));
    return { status: 200, body: present(await get(scope.db, id)) };
  }),
);

export const action = loader;
