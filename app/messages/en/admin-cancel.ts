/** Administrators: calling off appointments in place of a doctor. */
export const adminCancel = {
  crumb: 'Users',
  title:
    '{count, plural, one {Cancel this appointment for the doctor?} other {Cancel # appointments for the doctor?}}',
  text: 'Each patient gets everything back, and a mail that says that the doctor cannot hold the appointment. The doctor gets a mail too. This cannot be undone.',
  line: '{moment}, {name}: {amount} goes back',
  hint: 'Kept in the audit log. Neither the patient nor the doctor reads it.',
  submit: '{count, plural, one {Cancel it, everything back} other {Cancel # appointments, everything back}}',
  keep: 'Leave them booked',
  all: 'Cancel all that are still to come',
  one: 'Cancel',
  oneOf: ': {reference}',
  act: 'What to do',
};
