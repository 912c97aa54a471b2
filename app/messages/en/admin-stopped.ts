/** Administrators: addresses that get no mails. */
export const adminStopped = {
  title: 'Addresses that get no mails',
  lead: 'Mails to them came back, or their owner called one spam. A complaint stops only what is optional; the others stop everything.',
  none: 'Every address gets its mails.',
  address: 'Address',
  cause: 'Why',
  causes: {
    hard_bounce: 'The address does not exist',
    refused: 'The mail service refused it',
    manual: 'Stopped at the mail service',
    spam_complaint: 'Called spam',
  },
  since: 'Since',
  act: 'What to do',
  waits: 'Lifted; the mail service is told next',
  open: 'Open',
  openOf: ': {address}',
  back: 'All mails',
  liftTitle: 'Send mails to this address again?',
  liftText:
    'Do it when the person says that the address works. Mails of the last three days that waited are sent too. Another one that comes back stops it again.',
  liftSubmit: 'Send mails again',
};
