export const common = {
  brand: 'eCureTrip',
  home: 'eCureTrip, home',
  skip: 'Skip to the content',
  menu: 'Menu',
  nav: {
    main: 'Main',
    more: 'More',
    language: 'Language',
    findDoctor: 'Find a doctor',
    payment: 'How payment works',
    verified: 'How we verify',
    forDoctors: 'For doctors',
    signIn: 'Sign in',
    signOut: 'Sign out',
    overview: 'Overview',
    appointments: 'Appointments',
    records: 'Records',
    profile: 'Profile',
    today: 'Today',
    payouts: 'Payouts',
    questions: 'Questions',
    preferences: 'Clock and language',
  },
  zone: {
    label: 'Times are in {city} ({offset})',
    guessed: 'We think you are in {city} ({offset})',
    unknown: 'We do not know your time zone yet, so times are in UTC',
    change: 'Change',
    changeWhat: 'time zone',
  },
  footer: {
    urgent:
      'eCureTrip is not for emergencies. If it is urgent, call your local emergency number: 112 in the EU and Türkiye, 999 in the UK, 911 in the Americas.',
    legal:
      'eCureTrip arranges consultations between patients and independent doctors. It does not give medical advice.',
    refunds: 'Refunds',
  },
  form: {
    errorPrefix: 'Error: {title}',
    summaryTitle: '{count, plural, one {One thing to correct} other {# things to correct}}',
    summaryKept: 'Everything you entered is still here.',
    optional: '(optional)',
    saving: 'Saving',
  },
  page: {
    title: '{title}. eCureTrip',
  },
} as const;
