import { z } from 'zod';
import { appointmentDetailRowSchema, appointmentRowSchema } from '~/modules/appointments';

const roomUrl = z.string().nullable().describe('Our page that leads into the video room, while it is open.');

/** An appointment in a list. */
export const appointmentSchema = appointmentRowSchema.extend({ roomUrl }).meta({ id: 'Appointment' });

/** An appointment with all that its party may know of it. */
export const appointmentDetailSchema = appointmentDetailRowSchema
  .extend({ roomUrl })
  .meta({ id: 'AppointmentDetail' });

export const idParams = z.object({ id: z.uuid() });
