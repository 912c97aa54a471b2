import { present, refused } from '~/http/api/problem';
import { on, resource } from '~/http/api/resource.server';
import { publicDb } from '~/http/scope.server';
import { getDoctorProfile } from '~/modules/doctors/index.server';
import { reviewErrorStatus, reviewFormSchema } from '~/modules/reviews';
import { getReviewState, listReviews as list, writeReview as write } from '~/modules/reviews/index.server';
import { listReviews, writeReview } from './contract';

export const loader = resource(
  on(listReviews, async ({ scope, query: { doctor: slug, sort, rating, cursor, limit } }) => {
    const db = await publicDb(scope);
    const doctor = present(await getDoctorProfile(db, slug));
    const asked = { sort, rating: rating ?? null, cursor: cursor ?? null };
    return { status: 200, body: await list(db, doctor.id, asked, limit) };
  }),
  on(writeReview, async ({ scope, body: { appointment, ...review } }) => {
    const written = await write(scope.db, appointment, reviewFormSchema.parse(asForm(review)));
    if (!written.ok) throw refused(written.error, reviewErrorStatus(written.error));
    const state = present(await getReviewState(scope.db, appointment));
    return { status: 201, body: { ...present(state.review), appointmentId: appointment } };
  }),
);

export const action = loader;

/** Stars are numbers here, and texts in the form that the use case takes. */
const asForm = (review: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(review).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  );
