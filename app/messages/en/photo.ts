/** The picture of a person. */
export const photo = {
  title: 'Your picture',
  back: 'Profile',
  crumb: 'Where you are',
  shown: 'This picture is shown.',
  initials: 'No picture yet: your initials stand for it.',
  seen: {
    patient: 'Only you and the doctors with whom you have an appointment see it.',
    doctor: 'Everybody sees it in the search and on your page.',
  },
  file: 'Choose a picture',
  fileHint:
    'JPEG, PNG or WebP, at most 8 MB. We cut it to a portrait and remove where and when it was taken.',
  submit: 'Show this picture',
  remove: 'Remove the picture',
} as const;
