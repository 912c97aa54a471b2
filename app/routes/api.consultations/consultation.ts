import { consultationViewSchema, consultationRowSchema } from '~/modules/appointments';

/** A consultation in a list. */
export const consultationSchema = consultationRowSchema.meta({ id: 'Consultation' });

const { versions, desk, entries, directions } = consultationViewSchema.shape;

/** A consultation with what was written at it. */
export const consultationDetailSchema = consultationRowSchema
  .extend({
    versions: versions.describe('What the patient was given, the latest first; none before it is completed.'),
    desk: desk.describe('What the doctor alone sees: the draft, its private notes.'),
    entries: entries.describe('Who went to the room, and when first.'),
    directions,
  })
  .meta({ id: 'ConsultationDetail' });
