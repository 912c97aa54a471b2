/** Deleting one's account: what goes, what stays, what comes first. */
export const deletion = {
  title: 'Delete my account',
  lead: 'Read what is erased and what has to stay. Nothing happens before you confirm it with your password.',
  crumb: 'Where you are',
  back: 'Profile',
  first: {
    title: 'This has to be finished first',
    text: 'Your account can be deleted as soon as nothing of this is open any more.',
    appointment: 'An appointment that is still to come or not yet completed',
    appointmentText: 'Wait until it is over and completed, or cancel it on its page.',
    money: 'Money that is still held, on its way or in dispute',
    moneyText: 'It is passed on or given back first. You do not have to do anything unless the page says so.',
    report: 'A report that somebody did not come',
    reportText: 'It is decided first.',
    item: '{reference}, {moment}',
    look: 'Look at {reference}',
  },
  take: {
    title: 'Take your files along first',
    text: 'We cannot give them back later. The export holds your files and everything written about your appointments.',
    action: 'Export everything',
  },
  gone: {
    title: 'What is erased',
    files:
      'Your medical files, on our disks and in our lists. Nobody can open them from the moment you confirm.',
    shares: 'Everything you shared with doctors, and what they asked you for.',
    health: 'Your health facts and your emergency contact.',
    lists:
      'Your places on waitlists, your calendar address, and the names and addresses of guests you invited.',
    settings: 'Your choices about mails, the devices you were signed in on, and your recovery codes.',
    identity:
      'Your name, phone number, date of birth, country and e-mail address. You can register again with the same address.',
    contact: 'Your phone number, country and e-mail address. You can register again with the same address.',
    practice: 'Your public page, your hours and the description of your practice.',
  },
  kept: {
    title: 'What has to stay',
    text: 'For {years, plural, one {# year} other {# years}}, because the law asks for it. It is not used for anything else.',
    money:
      'Payments, our books, and receipts with the name that was on them when they were issued. Tax law asks for these.',
    visits:
      'That your appointments took place, what you wrote when booking, cancelling or objecting, and the doctor’s notes, summaries and prescriptions. They are the doctor’s own medical record. Instead of your name it says “Deleted account”.',
    reviews: 'Reviews, with your initial and country only, as everybody sees them today.',
    log: 'The log of who opened your files and when, with their names and yours, but without the titles of the files. It proves that nobody changed it. If our staff ever opened your files, the reason they gave stays, too.',
    records:
      'That your appointments took place, what patients wrote when booking them, and your notes, summaries and prescriptions. They are medical records, which you would have to keep as well.',
    doctor:
      'Your name and licence on the summaries, prescriptions and receipts that your patients hold, and the identifier of your payout account.',
  },
  form: {
    title: 'Delete the account',
    text: 'This cannot be taken back. You are signed out at once, and a last mail confirms it. Erasing usually takes a few minutes.',
    current: 'Present password',
    word: 'Write {word}',
    wordHint: 'In capital or small letters.',
    submit: 'Delete my account for good',
    keep: 'Keep my account',
  },
  admin: {
    title: 'Administrators stay',
    text: 'An administrator’s account is not deleted here. Ask another administrator to make yours an ordinary account first.',
  },
  goodbye: {
    title: 'Goodbye, and all the best',
    text: 'You are signed out, and nobody can open your files any more. We are erasing your account now; it usually takes a few minutes.',
    mail: 'A last mail confirms it. After that, we do not write to you again.',
    home: 'To the first page',
  },
} as const;
