/** Said in more than one kind of mail. */
export const common = {
  hello: 'Hello {name},',
  expires: 'The link works once, until {moment} ({zone}).',
  once: 'The link works once.',
  reference: 'Reference {reference}.',
  becauseBooked: 'You get this because you booked with {email}.',
  becauseAccount: 'You get this because {email} has an account with eCureTrip.',
  becauseEntered: 'You get this because {email} was entered on eCureTrip.',
  unsubscribe: 'Stop mails of this kind',
  emergencies: 'eCureTrip is not for emergencies. If it is urgent, call your local emergency number.',
  alwaysOn: 'You can always read your times on {site}, also if this mail looks odd.',
} as const;
