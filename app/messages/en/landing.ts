export const landing = {
  title: 'eCureTrip: the right doctor may be in another country',
  description:
    'Find a verified doctor in another country, agree on a time that suits both clocks, and talk before you travel. Your money is held until your consultation has taken place.',
  promise: 'The right doctor may be in another country.',
  lead: 'Find a verified doctor, agree on a time that suits both clocks, and talk by video before you travel. Your money is held until your consultation has taken place.',
  art: 'One appointment, two clocks: {here} in {hereCity} is {there} in {thereCity}.',
  payment: {
    title: 'The money waits until you have met',
    lanes: {
      you: 'You',
      platform: 'eCureTrip',
      doctor: 'The doctor',
      back: 'back to you',
      held: '{amount} held',
      released: 'released',
    },
    book: {
      title: 'You book and pay',
      text: 'The price you see is the price you pay, for example {amount}. What you get back if you cancel is shown before you pay.',
    },
    held: {
      title: 'It is held',
      text: 'eCureTrip keeps the money until your consultation has taken place. The doctor sees that it is there and cannot touch it.',
    },
    released: {
      title: 'It is released, or comes back',
      text: 'You have met: the doctor is paid. The doctor cancels or does not come: all of it comes back to you.',
    },
  },
  verified: {
    title: 'Verified means checked at the source',
    source:
      'We look up every licence in the register of the country that issued it before a doctor is listed. You see the number and the day we checked, so you can check it too.',
    lapsed: 'A doctor whose licence lapses is taken out of the search.',
    see: 'See a whole profile',
    doctor: 'Doctor',
    register: 'Register',
    licence: 'Licence',
    until: 'Valid until',
    checked: 'Last checked',
    checkedValid: '{day}, valid',
  },
  rely: {
    title: 'What you can rely on',
    reviews: {
      title: 'Reviews after real visits',
      text: 'Only a patient who had the consultation can write one. We publish the bad ones too.',
    },
    clocks: {
      title: 'Two clocks, always',
      text: 'Your time and the doctor’s time stand side by side on every page and in every message.',
    },
    price: {
      title: 'No surprise in the price',
      text: 'One final price, and a table of what you get back if you cancel.',
    },
    refund: {
      title: 'A doctor who cannot come',
      text: 'If the doctor cancels or does not come, you get all of your money back.',
    },
  },
  doctors: {
    title: 'Doctors with free times soon',
    verified: 'Licence verified',
    nextFree: 'next free {moment} <soft>({there} there)</soft>',
    all: 'All {count, plural, one {# doctor} other {# doctors}}',
  },
  questions: {
    title: 'Before you ask',
    absent: {
      question: 'What if the doctor does not come?',
      answer:
        'Say so on the page of your appointment. If the doctor does not object within two days, you get all of your money back. If the doctor does, a person at eCureTrip decides, and the money stays held until then.',
    },
    change: {
      question: 'Can I move or cancel my appointment?',
      answer:
        'Yes. You can move it to another free time at no cost, a few times and until some hours before. You can cancel it until it begins: what comes back stands in a table that you see before you pay, and again before you cancel.',
    },
    travel: {
      question: 'Do I have to travel?',
      answer:
        'No. A consultation by video needs no journey. If you decide on treatment, you arrange it with the clinic directly.',
    },
    pay: {
      question: 'When is the doctor paid?',
      answer:
        'After your consultation has taken place. You can say so yourself; if you say nothing and report nothing, it happens by itself three days later.',
    },
  },
} as const;
