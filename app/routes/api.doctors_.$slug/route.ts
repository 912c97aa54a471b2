import { present } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { publicDb } from '~/http/scope.server';
import { getDoctorProfile } from '~/modules/doctors/index.server';
import { getDoctor } from './contract';

export const loader = resource(
  on(getDoctor, async ({ scope, params }) => {
    const doctor = present(await getDoctorProfile(await publicDb(scope), params.slug));
    const refundTiers = doctor.refundTiers.map(({ hours_before, percent }) => ({
      hoursBefore: hours_before,
      percent,
    }));
    return { status: 200, body: { ...doctor, refundTiers } };
  }),
);

export const action = loader;
