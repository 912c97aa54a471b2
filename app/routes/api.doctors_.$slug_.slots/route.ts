import { present } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { publicDb } from '~/http/scope.server';
import { getDoctorProfile, listFreeSlots } from '~/modules/doctors/index.server';
import { listSlots } from './contract';

export const loader = resource(
  on(listSlots, async ({ scope, params, query: { visitType, from, to } }) => {
    const db = await publicDb(scope);
    const doctor = present(await getDoctorProfile(db, params.slug));
    const wanted = doctor.visitTypes.filter(({ id }) => visitType === undefined || id === visitType);
    const visitTypes = await Promise.all(
      wanted.map(async (visit) => ({
        ...visit,
        slots: await listFreeSlots(db, { doctorId: doctor.id, visitTypeId: visit.id, from, to }),
      })),
    );
    return { status: 200, body: { timeZone: doctor.timeZone, visitTypes } };
  }),
);

export const action = loader;
