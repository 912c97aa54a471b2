/** Calendar files, and the private address that calendars subscribe to. */
export const calendars = {
  entry: {
    patientTitle: 'Consultation with {doctor}',
    doctorTitle: 'Consultation, patient {patient}',
    doctorTitleNoName: 'Consultation, eCureTrip',
    description: {
      video: 'Video consultation, reference {reference}. The room opens 15 minutes before the start: {url}',
      in_person: 'Consultation at the clinic, reference {reference}: {url}',
    },
  },
  page: {
    title: 'Your calendar',
    back: 'Profile',
    crumb: 'You are here',
    lead: 'Your own calendar can follow your appointments by itself: new ones, moved ones and cancelled ones.',
    leadMore:
      'It does so over a private address. Whoever knows the address sees your times and {role, select, doctor {the initials of your patients} other {the names of your doctors}}, so keep it to yourself. It never says anything about health.',
    none: 'You have no calendar address yet.',
    make: 'Make a calendar address',
    made: 'Your calendar address is ready',
    madeOnce:
      'Copy it now: for your safety we show it only this once. If you lose it, make a new one. The old one then stops working.',
    address: 'Your private calendar address',
    open: 'Open in my calendar',
    state: 'Your address',
    since: 'Made',
    lastRead: 'Last read by a calendar',
    neverRead: 'Not yet',
    renew: 'Make a new address',
    renewText: 'The address that your calendar uses now stops working, and you put the new one into it.',
    revoke: 'End this address',
    revokeText: 'Your calendar then no longer learns of changes. Your appointments stay as they are.',
    how: 'How to put it into your calendar',
    google: {
      title: 'Google Calendar',
      text: 'On a computer, open Google Calendar. Beside “Other calendars” press +, choose “From URL”, and put the address in. Google looks for changes a few times a day, so a change can show late there.',
    },
    apple: {
      title: 'Apple Calendar',
      text: 'Press “Open in my calendar” on your iPhone, iPad or Mac. Or choose “Add Subscription Calendar” (Mac: File, New Calendar Subscription) and put the address in.',
    },
    outlook: {
      title: 'Outlook',
      text: 'Open the calendar of Outlook. Choose “Add calendar”, then “Subscribe from web”, and put the address in.',
    },
  },
} as const;
