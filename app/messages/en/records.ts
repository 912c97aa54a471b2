/** The patient's own papers. */
export const records = {
  title: 'Your records',
  lead: 'The summaries that doctors wrote after your consultations. Only you and the doctor who wrote it can read a summary.',
  summaries: 'Summaries',
  of: 'Summary by {name}',
  meta: '{headline}, {day}',
  read: 'Read and print',
  readOf: ' the summary of {name}, {day}',
  pages: 'Pages of summaries',
  first: 'Newest',
  older: 'Older',
  none: {
    title: 'No summary yet',
    text: 'After a consultation the doctor writes a summary. It then stands here, to read and to print.',
    coming: 'Look at coming appointments',
    find: 'Find a doctor',
  },
} as const;
