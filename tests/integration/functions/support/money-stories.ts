/** How the stories of the property test begin, and a few that each run tells. */

const COMPLETED = ['pay', 'all events come', 'it begins', 'the doctor completes'];
const RELEASED = [...COMPLETED, 'the window passes', 'the worker runs'];

/** Where a sequence begins, so that most of them come to where money moves. */
export const BEGINNINGS: string[][] = [
  [],
  ['pay'],
  ['the hold lapses', 'the worker runs', 'pay'],
  ['a bank transfer is chosen', 'all events come'],
  ['pay', 'all events come', 'the patient cancels'],
  [...COMPLETED, 'the window passes'],
  [...COMPLETED, 'the patient reports a problem', 'the doctor answers it'],
  RELEASED,
];

/** Tried in each run, however small. */
export const EXAMPLES: [string[], [string, number][]][] = [
  // Nothing but the reconciliation learns of the closed page.
  [['the hold lapses', 'the worker runs', 'pay'], [['an event is lost', 133]]],
  [
    ['pay', 'all events come'],
    [
      ['the bank disputes', 1],
      ['all events come', 0],
      ['the bank decides', 2],
    ],
  ],
  [
    ['pay', 'all events come'],
    [
      ['a refund by hand', 5],
      ['the patient cancels', 0],
      ['Stripe acts and its failure is kept', 0],
    ],
  ],
  [
    [...COMPLETED, 'the patient reports a problem', 'the doctor answers it'],
    [
      ['the next refunds wait or fail', 2],
      ['an administrator decides it', 2],
      ['Stripe acts and fails', 0],
      ['all events come', 0],
      ['a failed refund is seen to', 1],
    ],
  ],
  [
    RELEASED,
    [
      ['a refund out of goodwill', 7],
      ['the doctor’s account gives nothing back', 0],
      ['a refund out of goodwill', 4],
      ['the worker dies after it recorded', 0],
      ['a refund fails', 0],
      ['all events come', 0],
      ['a failed refund is seen to', 0],
    ],
  ],
];
