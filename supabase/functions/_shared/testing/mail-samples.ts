/** A payload of every kind, as the database writes it. */
import type { MailKind } from '../mail/payloads.ts';

const link = {
  tokenHash: '5d41402abc4b2a76b9719d911017c592a1b2c3d4e5f60718293a4b5c',
  next: '/book/7?at=2026-12-01T10:30:00Z',
  expiresAt: '2026-11-22T13:00:00Z',
};

export const appointment = {
  appointmentId: '0b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a10',
  reference: 'ECT-7K2M-94',
  doctorName: 'Dr. Elif Karaca',
  startsAt: '2026-12-01T10:30:00+00:00',
  endsAt: '2026-12-01T11:00:00+00:00',
  patientTimeZone: 'Europe/London',
  doctorTimeZone: 'Europe/Istanbul',
  doctorCity: 'Istanbul',
  amount: 9500,
  currency: 'EUR',
  mode: 'video',
  sequence: 0,
};

export const refundMoments = [
  { until: '2026-11-28T10:30:00+00:00', percent: 100, amount: 9500 },
  { until: '2026-11-30T10:30:00+00:00', percent: 50, amount: 4750 },
  { until: null, percent: 0, amount: 0 },
];

const guest = {
  ...appointment,
  inviterName: 'Grace Adeyemi',
  role: 'relative',
  guestToken: 'kx7Zq0c1yJ5t8mB2vN4wR6sD9fG3hL-pQ_eA0iU1oYz',
};

export const samples: Record<MailKind, Record<string, unknown>> = {
  confirm_signup: link,
  recovery: link,
  magic_link: link,
  invite: link,
  email_change: { ...link, which: 'current', newEmail: 'grace.new@example.org' },
  reauthentication: { code: '482913' },
  password_changed: { changedAt: '2026-11-22T11:30:00Z' },
  email_changed: { changedAt: '2026-11-22T11:30:00Z' },
  second_factor_added: { changedAt: '2026-11-22T11:30:00Z' },
  second_factor_removed: { changedAt: '2026-11-22T11:30:00Z' },
  welcome: { role: 'patient', name: 'Grace Adeyemi' },
  appointment_confirmed_patient: { ...appointment, refundMoments },
  appointment_confirmed_doctor: { ...appointment, patientInitials: 'G. A.' },
  appointment_reminder_patient: { ...appointment, ahead: 'day' },
  appointment_reminder_doctor: { ...appointment, ahead: 'hour', patientInitials: 'G. A.' },
  appointment_cancelled: {
    ...appointment,
    to: 'patient',
    by: 'doctor',
    refundAmount: 9500,
    hasReason: true,
    wasConfirmed: true,
  },
  appointment_moved: {
    ...appointment,
    to: 'patient',
    by: 'doctor',
    oldStartsAt: '2026-11-30T09:00:00+00:00',
    fullRefundUntil: '2026-12-01T10:30:00+00:00',
  },
  no_show: {
    ...appointment,
    to: 'patient',
    what: 'reported',
    absent: 'patient',
    contestUntil: '2026-12-03T10:40:00+00:00',
  },
  problem_report: {
    ...appointment,
    to: 'doctor',
    what: 'received',
    answerUntil: '2026-12-06T10:40:00+00:00',
    refundAmount: 0,
  },
  goodwill_refund: { ...appointment, to: 'doctor', refundAmount: 2000, fromDoctor: 1700, released: true },
  refund_action: { ...appointment, refundAmount: 9500 },
  waitlist_offer: {
    ...appointment,
    offerId: '5b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a11',
    expiresAt: '2026-11-22T12:30:00Z',
    insteadOf: '2026-12-08T10:30:00Z',
  },
  payment_returned: appointment,
  payment_awaited: { ...appointment, what: 'part', arrivedAmount: 4000, until: '2026-11-29T10:30:00Z' },
  payment_not_arrived: { ...appointment, cause: 'deadline', arrivedAmount: 4000 },
  consultation_done: { ...appointment, dueAt: '2026-12-04T11:00:00Z' },
  payment_released: { ...appointment, feeAmount: 1425 },
  consultation_amended: appointment,
  follow_up_proposed: { ...appointment, times: ['2027-01-12T10:30:00Z', '2027-01-13T08:00:00Z'] },
  guest_invited: guest,
  guest_moved: { ...guest, role: 'interpreter' },
  guest_cancelled: guest,
  dispute_opened: { ...appointment, role: 'doctor' },
  dispute_closed: { ...appointment, role: 'doctor', outcome: 'won' },
  money_alert: { what: 'reconciliation', count: 2 },
  record_requested: appointment,
  records_opened: { ...appointment, openedAt: '2026-11-22T11:30:00Z' },
  record_infected: { ...appointment, foundAt: '2026-11-22T11:30:00Z' },
  export_ready: { ...appointment, expiresAt: '2026-11-29T11:30:00Z' },
  account_suspended: { name: 'Grace Adeyemi', role: 'patient' },
  account_restored: { name: 'Elif Karaca', role: 'doctor' },
  account_deleted: { requestedAt: '2026-11-22T11:30:00Z', retentionYears: 10 },
};
