import { present } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { publicDb } from '~/http/scope.server';
import { getBookingOffer } from '~/modules/appointments/index.server';
import { getDoctorProfile } from '~/modules/doctors/index.server';
import { getDoctor } from './contract';

export const loader = resource(
  on(getDoctor, async ({ scope, params }) => {
    const db = await publicDb(scope);
    const doctor = present(await getDoctorProfile(db, params.slug));
    const [visit] = doctor.visitTypes;
    const offer = visit ? await getBookingOffer(db, visit.id, scope.locale) : null;
    const refundTiers = doctor.refundTiers.map(({ hours_before, percent }) => ({
      hoursBefore: hours_before,
      percent,
    }));
    return { status: 200, body: { ...doctor, refundTiers, consent: offer?.consent ?? null } };
  }),
);

export const action = loader;
