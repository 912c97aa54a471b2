/** The papers of a doctor's licence. */
export const papers = {
  title: 'The licence itself',
  none: 'Upload your licence, or the page of the register that names you, as a PDF or a photo. Only you and the people at eCureTrip who check it see it.',
  lead: 'Only you and the people at eCureTrip who check it see these files.',
  scan: {
    pending: 'Being checked for viruses',
    clean: 'Here',
    infected: 'A virus was found; we have removed it',
    failed: 'Could not be checked for viruses',
  },
  file: 'Add a file',
  fileHint: 'PDF, JPEG, PNG, WebP or HEIC, at most 10 MB.',
  submit: 'Upload the file',
  remove: 'Remove',
  removeWhat: ' {name}',
  back: 'Your practice',
  crumb: 'Where you are',
  page: 'Your licence as a file',
} as const;
