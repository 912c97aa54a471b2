import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { CANCEL_REASON_MAX, OBJECTION_MAX } from '~/modules/appointments';
import { appointmentDetailRowSchema } from '~/modules/appointments';
import { appointmentDetailSchema, idParams } from '../api.appointments/appointment';

const TAG = 'Appointments';
const path = '/api/appointments/{id}';

export const getAppointment = operation({
  id: 'getAppointment',
  method: 'GET',
  path,
  tag: TAG,
  summary: 'One appointment',
  access: 'account',
  limit: 'read',
  params: idParams,
  success: {
    200: { description: 'The appointment, and what can be done with it now.', body: appointmentDetailSchema },
  },
});

const act = <A extends string>(name: A) => z.object({ action: z.literal(name) });

export const changeAppointment = operation({
  id: 'changeAppointment',
  method: 'PUT',
  path,
  tag: TAG,
  summary: 'Reschedule, report a no-show, confirm completion',
  description: 'Refused acts leave everything as it was.',
  access: 'account',
  limit: 'write',
  params: idParams,
  body: z.discriminatedUnion('action', [
    act('reschedule').extend({
      startsAt: z.iso.datetime({ offset: true }).describe('The start of a free time.'),
    }),
    act('report_no_show').describe('The other party did not come.'),
    act('withdraw_no_show'),
    act('agree_no_show'),
    act('contest_no_show').extend({ text: z.string().trim().min(1).max(OBJECTION_MAX) }),
    act('confirm_completion').describe('The patient says that it took place: the doctor is paid now.'),
  ]),
  success: { 200: { description: 'The appointment as it is now.', body: appointmentDetailSchema } },
  refusals: { 409: 'It does not stand so that this can be done, or the time is taken.' },
  conditional: true,
});

const { currency } = appointmentDetailRowSchema.shape;
const { cancel, ...acts } = appointmentDetailRowSchema.shape.acts.shape;

export const cancelAppointment = operation({
  id: 'cancelAppointment',
  method: 'DELETE',
  path,
  tag: TAG,
  summary: 'Cancel, or see what would come back',
  description:
    'With `?preview=1` nothing happens: the refund of now is answered. A hold that is not paid is given back.',
  access: 'account',
  limit: 'write',
  params: idParams,
  query: z.object({ preview: z.enum(['0', '1', 'false', 'true']).optional() }),
  body: z.object({
    reason: z.string().trim().max(CANCEL_REASON_MAX).optional().describe('A doctor has to say why.'),
    refund: z
      .number()
      .int()
      .nonnegative()
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('The refund that was shown, in minor units: another one of now is refused.'),
  }),
  bodyOptional: true,
  success: {
    200: {
      description: 'The cancelled appointment; or the preview.',
      body: z.union([
        z
          .object({
            preview: z.literal(true),
            refund: cancel.shape.refund.describe('What comes back now, in minor units.'),
            currency,
            obstacle: cancel.shape.obstacle.describe('Why it cannot be cancelled now; null where it can.'),
            refunds: acts.refunds,
          })
          .meta({ id: 'CancelPreview' }),
        appointmentDetailSchema,
      ]),
    },
  },
  refusals: { 409: 'It cannot be cancelled any more, or the refund is another one now.' },
});
