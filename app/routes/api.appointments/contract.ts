import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { nextCursor, pageQuery } from '~/http/api/paging';
import { bookingFormSchema, STATUS_FILTERS } from '~/modules/appointments';
import { LOCALES } from '~/shared/locales';
import { appointmentSchema } from './appointment';

const TAG = 'Appointments';
const instant = z.iso.datetime({ offset: true });

export const listAppointments = operation({
  id: 'listAppointments',
  method: 'GET',
  path: '/api/appointments',
  tag: TAG,
  summary: 'Your appointments',
  description: 'As patient or as doctor; the latest first. A doctor sees none that was not paid.',
  access: 'account',
  limit: 'read',
  query: z.object({
    status: z.enum(STATUS_FILTERS).optional(),
    from: instant.optional().describe('Beginning at this instant or later.'),
    to: instant.optional().describe('Beginning before this instant.'),
    scope: z.enum(['all', 'upcoming', 'past']).default('all').describe('`upcoming` begins with the soonest.'),
    ...pageQuery,
  }),
  success: {
    200: {
      description: 'A page of appointments.',
      body: z
        .object({ appointments: z.array(appointmentSchema), nextCursor })
        .meta({ id: 'AppointmentPage' }),
    },
  },
});

const { reason, consent, records } = bookingFormSchema.shape;

export const bookAppointment = operation({
  id: 'bookAppointment',
  method: 'POST',
  path: '/api/appointments',
  tag: TAG,
  summary: 'Book a free time',
  description:
    'The time is kept until `holdExpiresAt`; send the patient to `checkoutUrl` to pay. Asked again for the same time, the same hold is answered.',
  access: 'patient',
  limit: 'booking',
  body: z.object({
    doctor: z.string().min(1).max(120).describe('`slug` of the doctor.'),
    visitType: z.uuid().describe('`id` of one of the doctor’s kinds of visit.'),
    startsAt: instant.describe('The start of a free time.'),
    reason: reason.describe('What it is about, in 40 to 2,000 characters.'),
    consentVersion: consent
      .max(40)
      .describe('`consent.version` of the doctor’s profile: the text that was agreed to.'),
    consentLocale: z
      .enum(LOCALES)
      .default('en')
      .describe('`consent.locale` of the doctor’s profile: the language in which the text was shown.'),
    recordIds: records.describe('Own files that the doctor may open once it is paid.'),
  }),
  success: {
    201: {
      description: 'The time is kept.',
      body: z
        .object({
          id: z.uuid(),
          reference: z.string(),
          status: z.literal('held'),
          holdExpiresAt: instant,
          checkoutUrl: z.string().nullable().describe('Null while Stripe does not answer.'),
          recordsShared: z.boolean().describe('False when a file could not be shared; then none is.'),
        })
        .meta({ id: 'Hold' }),
    },
  },
  refusals: {
    403: 'Not a patient, or not onboarded yet.',
    409: 'The time is taken, overlaps an own appointment, or the doctor cannot be booked; or the key is in use.',
  },
  idempotent: true,
});
