/** Mails about medical files. They never say which. */
export const records = {
  record_requested: {
    subject: 'Your doctor asks for a file',
    preheader: 'What is asked for stands on the page of your appointment.',
    title: 'Your doctor asks for a file',
    intro:
      '{doctor} asks you for a file for the consultation <strong>{reference}</strong>. Sign in to read what is asked for. You decide whether you share it.',
  },
  records_opened: {
    subject: 'An administrator opened your files',
    preheader: 'The reason stands in your access log.',
    title: 'An administrator opened your files',
    intro:
      'On <strong>{moment}</strong> ({zone}) an administrator of eCureTrip opened your files for one hour. The reason, and each file that is read, stand in your access log.',
    button: 'Read the access log',
    notRight: 'If you do not agree with it, answer this mail.',
  },
  record_infected: {
    subject: 'A file you added was deleted',
    preheader: 'It carried a virus. Nobody opened it.',
    title: 'A file you added was deleted',
    intro:
      'On <strong>{moment}</strong> ({zone}) we found a virus in a file that you added, and deleted it. Nobody opened it, and your other files are not affected. Sign in to see which file it was. If you have it on paper, make a new copy and add that. It is wise to have your own device checked as well.',
    button: 'Look at my records',
  },
  export_ready: {
    subject: 'Your export is ready',
    preheader: 'Sign in to download it.',
    title: 'Your export is ready',
    intro:
      'Everything we keep for you is ready as one file. Sign in to download it until <strong>{moment}</strong> ({zone}).',
    button: 'Download it',
  },
} as const;
