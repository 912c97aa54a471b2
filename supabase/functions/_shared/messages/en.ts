/**
 * The words of the mails. ICU messages; `<strong>` marks emphasis. Nothing about health can be said here, because no
 * payload carries it: a mail names who, when, where and how much, and leads to a page behind sign-in.
 */
export const en = {
  common: {
    hello: 'Hello {name},',
    expires: 'The link works once, until {moment} ({zone}).',
    once: 'The link works once.',
    reference: 'Reference {reference}.',
    becauseBooked: 'You get this because you booked with {email}.',
    becauseAccount: 'You get this because {email} has an account with eCureTrip.',
    becauseEntered: 'You get this because {email} was entered on eCureTrip.',
    unsubscribe: 'Stop mails of this kind',
    emergencies: 'eCureTrip is not for emergencies. If it is urgent, call your local emergency number.',
    alwaysOn: 'You can always read your times on {site}, also if this mail looks odd.',
  },
  confirm_signup: {
    subject: 'Confirm your e-mail address',
    preheader: 'One click on the page that opens, and your account is ready.',
    title: 'Confirm your e-mail address',
    intro:
      'An account with eCureTrip was opened with this address. Confirm on the page that opens that it is yours.',
    button: 'Confirm this address',
    notYou: 'If you did not open it, do nothing. Without your confirmation the account stays closed.',
  },
  recovery: {
    subject: 'Choose a new password',
    preheader: 'You asked for a new password for eCureTrip.',
    title: 'Choose a new password',
    intro:
      'A new password was asked for the account with this address. You choose it on the page that opens.',
    button: 'Choose a new password',
    notYou: 'If you did not ask for it, do nothing. Your password stays as it is.',
  },
  email_change: {
    subject: 'Confirm your new e-mail address',
    preheader: 'The address of your account changes only after you confirm it.',
    titleCurrent: 'Confirm that your address changes',
    titleNew: 'Confirm your new e-mail address',
    introCurrent:
      'The address of your eCureTrip account is to change. Confirm it here, and in the mail that we sent to the new address.',
    introCurrentTo:
      'The address of your eCureTrip account is to change to <strong>{newEmail}</strong>. Confirm it here, and in the mail that we sent to the new address.',
    introNew:
      'This is to become the address of your eCureTrip account. Confirm it here. We asked your old address, too.',
    button: 'Confirm the change',
    notYouCurrent: 'If you did not ask for it, do not confirm, and choose a new password.',
    notYouNew: 'If you have no account with eCureTrip, do nothing. Nothing changes.',
  },
  magic_link: {
    subject: 'Sign in to eCureTrip',
    preheader: 'The page that opens signs you in.',
    title: 'Sign in to eCureTrip',
    intro: 'You asked to sign in without a password. The page that opens signs you in.',
    button: 'Sign in',
    notYou: 'If you did not ask for it, do nothing.',
  },
  invite: {
    subject: 'Your invitation to eCureTrip',
    preheader: 'Accept the invitation and choose a password.',
    title: 'You are invited to eCureTrip',
    intro: 'An account with eCureTrip was prepared for you. Accept the invitation on the page that opens.',
    button: 'Accept the invitation',
    notYou: 'If you do not expect it, do nothing. Without you the account stays closed.',
  },
  reauthentication: {
    subject: 'Your code for eCureTrip',
    preheader: 'Enter the code where you were asked for it.',
    title: 'Your code',
    intro: 'Enter this code where you were asked for it. Nobody from eCureTrip will ever ask you for it.',
    notYou:
      'If you did not ask for a code, choose a new password: somebody may be signed in to your account.',
  },
  password_changed: {
    subject: 'Your password was changed',
    preheader: 'If it was you, there is nothing to do.',
    title: 'Your password was changed',
    intro: 'The password of your eCureTrip account was changed. If it was you, there is nothing to do.',
    introAt:
      'The password of your eCureTrip account was changed on <strong>{moment}</strong> ({zone}). If it was you, there is nothing to do.',
    notYou: 'If it was not you, choose a new password now. That also ends every other sign-in.',
    button: 'Choose a new password',
  },
  email_changed: {
    subject: 'The e-mail address of your account was changed',
    preheader: 'This address does not open the account any more.',
    title: 'Your e-mail address was changed',
    intro:
      'On <strong>{moment}</strong> ({zone}) your eCureTrip account got another e-mail address, after both addresses confirmed it. You sign in with the new one from now on.',
    notYou:
      'If it was not you, answer this mail at once, so that we close the account until we know who you are.',
  },
  second_factor_added: {
    subject: 'A second factor was added to your account',
    preheader: 'From now on a code from your authenticator app is asked for when you sign in.',
    title: 'Your second factor is on',
    intro:
      'On <strong>{moment}</strong> ({zone}) an authenticator app was added to your eCureTrip account. When you sign in, you are asked for its code after the password.',
    button: 'See how your account is protected',
    notYou: 'If it was not you, choose a new password and remove the app on that page.',
  },
  second_factor_removed: {
    subject: 'A second factor was removed from your account',
    preheader: 'If it was you, set it up again when you can.',
    title: 'A second factor was removed',
    intro:
      'On <strong>{moment}</strong> ({zone}) an authenticator app was removed from your eCureTrip account.',
    button: 'See how your account is protected',
    notYou: 'If it was not you, choose a new password now. That also ends every other sign-in.',
  },
  welcome: {
    subject: 'Your eCureTrip account is ready',
    title: 'Your account is ready',
    patient: {
      preheader: 'Choose a doctor and a time. Your money is held until your consultation has taken place.',
      intro:
        'Choose a doctor, then a time. You always see it on both clocks, yours and the doctor’s. You pay when you book, and your money is held until your consultation has taken place.',
      button: 'Find a doctor',
    },
    doctor: {
      preheader: 'Complete your profile. Patients find you once your licence is checked.',
      intro:
        'Complete your profile: your licence, your hours, your price. We check the licence with its registry. After that, and once your payout account is active, patients can book you.',
      button: 'Complete your profile',
    },
  },
  appointment: {
    mode: { video: 'by video', in_person: 'in person' },
    yourTime: 'Your time',
    doctorsTime: 'Doctor’s time',
    patientsTime: 'Patient’s time',
    bothTimes: 'The same time for both of you',
    open: 'Open the appointment',
    roomOpens:
      'The room opens on this page at {clock} your time. Details of your health are shown only there, after you sign in.',
    addressThere:
      'The address is on this page. Details of your health are shown only there, after you sign in.',
    doctorRoomOpens:
      'The room opens on this page at {clock} your time. What the patient wrote to you is shown only there.',
    doctorAddressThere: 'What the patient wrote to you is shown only there, after you sign in.',
    calendarFile: 'The attached file puts the appointment into your calendar.',
  },
  appointment_confirmed_patient: {
    subject: 'Your appointment on {day}',
    preheader:
      '{clock} in {city}, {otherClock} in {otherCity}. Your money is held until your consultation has taken place.',
    title: 'Your appointment is confirmed',
    intro:
      'You see {doctor} {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    heldLead: '{amount} is held until your consultation has taken place.',
    held: 'The doctor is paid only after that.',
  },
  refund_terms: {
    ifYouCancel: 'If you cancel',
    youGetBack: 'You get back',
    until: 'Until {moment} your time',
    thenUntil: 'Then until {moment} your time',
    after: 'After that, or if you do not come',
    fromNow: 'From now on, or if you do not come',
    doctorCancels: '{doctor} cancels or does not come',
  },
  appointment_confirmed_doctor: {
    subject: 'Booked: {day}, {clock}',
    preheader: '{clock} in {city}, {otherClock} in {otherCity}. The payment is held for you.',
    title: 'A patient has booked you',
    intro:
      'You see patient <strong>{patient}</strong> {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    introNoName:
      'You see a patient {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    heldLead: '{amount} is held for you.',
    held: 'It is released after the consultation has taken place, less the fee of eCureTrip.',
  },
  appointment_reminder_patient: {
    subject: { day: 'Reminder: {day}, {clock}', hour: 'Your appointment is at {clock}' },
    preheader: '{clock} in {city}, {otherClock} in {otherCity}.',
    title: { day: 'Your appointment is coming up', hour: 'Your appointment begins in an hour' },
    intro:
      'You see {doctor} {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    change: 'If you cannot come, move or cancel it on its page. There you see first what comes back to you.',
  },
  appointment_reminder_doctor: {
    subject: { day: 'Reminder: {day}, {clock}', hour: 'Your next patient is at {clock}' },
    preheader: '{clock} in {city}, {otherClock} in {otherCity}.',
    title: { day: 'An appointment is coming up', hour: 'An appointment begins in an hour' },
    intro:
      'You see patient <strong>{patient}</strong> {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    introNoName:
      'You see a patient {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    change: 'If you cannot hold it, move or cancel it on its page.',
  },
  waitlist_offer: {
    subject: 'A time is free for you: {day}, {clock}',
    preheader: 'It is kept for you until {until}. {clock} in {city}, {otherClock} in {otherCity}.',
    title: 'A time has become free',
    first:
      'You asked us to tell you. {doctor} can see you {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    earlier:
      'You asked for an earlier time. {doctor} can see you {mode} on <strong>{day}</strong>, instead of {oldMoment} ({oldZone}).',
    button: 'See this time',
    keptLead: 'It is kept for you until {moment} ({zone}).',
    kept: 'After that it goes to the next who waits. If you do not want it, you need do nothing.',
    footer:
      'You get this because you wait for a time of {doctor}. You can leave the line on the page that opens.',
  },
  payment_returned: {
    subject: 'Your payment comes back to you',
    preheader: '{amount} goes back the way you paid.',
    title: 'Your payment comes back to you',
    slot_taken:
      'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) reached us after the time that was kept for you had ended. Somebody else has that time now. No appointment was made.',
    appointment_over:
      'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) reached us when that time could no longer be booked. No appointment was made.',
    cancelled:
      'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) reached us after that appointment had been cancelled.',
    paid_twice:
      'The appointment with {doctor} on <strong>{moment}</strong> ({zone}) was paid twice. The second payment comes back. The appointment stays as it is.',
    amount_differs:
      'The amount that reached us for {doctor} on <strong>{moment}</strong> ({zone}) is not the price you were shown. No appointment was made.',
    backLead: '{amount} goes back the way you paid.',
    back: 'You have nothing to do. Your bank can need up to ten working days to show it.',
    button: 'Choose another time',
  },
  appointment_cancelled: {
    subject: 'Cancelled: {day}, {clock}',
    preheader: 'The appointment of {day} does not take place.',
    title: 'The appointment is cancelled',
    patient: {
      patient: 'You cancelled your appointment with {doctor} on <strong>{moment}</strong> ({zone}).',
      doctor: '{doctor} cancelled your appointment on <strong>{moment}</strong> ({zone}). We are sorry.',
    },
    doctor: {
      doctor: 'You cancelled the appointment with patient {patient} on <strong>{moment}</strong> ({zone}).',
      patient: 'Patient {patient} cancelled the appointment on <strong>{moment}</strong> ({zone}).',
    },
    reason: {
      patient: 'The doctor wrote to you why. You can read it after you sign in.',
      doctor: 'The patient wrote why. You can read it after you sign in.',
    },
    backLead: '{amount} comes back to you.',
    back: 'It goes back the way you paid. Your bank can need up to ten working days to show it.',
    nothingLead: 'Nothing comes back.',
    nothing: 'So say the terms that you saw before you paid: it was too close to the appointment.',
    awaitedLead: 'If your payment still arrives, all of it comes back to you.',
    awaited: 'You have nothing to do.',
    allBackLead: '{amount} goes back to the patient.',
    allBack: 'The time is free again, and others can book it.',
    restLead: '{amount} stays held for you.',
    rest: 'It is released to you in a few days, less the fee of eCureTrip. The time is free again.',
    again: 'Choose another time',
    calendarFile: 'The attached file takes the appointment out of your calendar.',
  },
  appointment_moved: {
    subject: 'New time: {day}, {clock}',
    preheader: 'Moved to {clock} in {city}, {otherClock} in {otherCity}.',
    title: 'The appointment has a new time',
    patient: {
      patient: 'You moved your appointment with {doctor} to <strong>{day}</strong>.',
      doctor: '{doctor} moved your appointment to <strong>{day}</strong>.',
    },
    doctor: {
      doctor: 'You moved the appointment with patient {patient} to <strong>{day}</strong>.',
      patient: 'Patient {patient} moved the appointment to <strong>{day}</strong>.',
    },
    before: 'Before, it was on {moment} ({zone}).',
    choiceLead: 'Does the new time not suit you?',
    choice: 'You can cancel until {moment} ({zone}) and get all of your money back.',
    cancel: 'Cancel and get all back',
    calendarFile: 'The attached file moves the appointment in your calendar.',
  },
  no_show: {
    reported: {
      subject: 'Please answer until {moment}',
      title: 'Did you come?',
      preheader: 'You are reported as not having come to an appointment.',
      patient:
        '{doctor} says that you did not come to the appointment of <strong>{moment}</strong> ({zone}).',
      doctor:
        'Your patient says that you did not come to the appointment of <strong>{moment}</strong> ({zone}).',
      lead: 'You can answer until {moment} ({zone}).',
      patientText:
        'If that is not how it was, say so on the page of the appointment, and a person looks into it. Otherwise the money then goes to the doctor.',
      doctorText:
        'If that is not how it was, say so on the page of the appointment, and a person looks into it. Otherwise all of the money then goes back to the patient.',
      button: 'Answer',
    },
    contested: {
      subject: 'A person looks into your appointment',
      title: 'A person looks into it',
      preheader: 'Until that is decided, the money stays held.',
      text: 'The two of you do not agree who came to the appointment of <strong>{moment}</strong> ({zone}). A person at eCureTrip reads what both have said and decides.',
      lead: 'The money stays held until then.',
      more: 'We write to you when it is decided.',
    },
    settled: {
      subject: 'Your appointment of {day} is closed',
      title: 'The appointment is closed',
      preheader: 'It did not take place.',
      patientAbsent:
        'The appointment of <strong>{moment}</strong> ({zone}) is closed: the patient did not come.',
      doctorAbsent:
        'The appointment of <strong>{moment}</strong> ({zone}) is closed: the doctor did not come.',
      patient: {
        doctorLead: '{amount} comes back to you.',
        doctorText: 'It goes back the way you paid. Your bank can need up to ten working days to show it.',
        patientLead: 'Nothing comes back.',
        patientText: 'So say the terms that you saw before you paid.',
      },
      doctor: {
        doctorLead: '{amount} goes back to the patient.',
        doctorText: 'Nothing is released to you.',
        patientLead: 'The money is released to you.',
        patientText: 'Less the fee of eCureTrip, in the next minutes.',
      },
    },
  },
  consultation_done: {
    subject: 'Your consultation has taken place',
    preheader: '{doctor} has closed it. What the doctor wrote for you is on its page.',
    title: 'Your consultation has taken place',
    intro:
      '{doctor} has closed the consultation <strong>{reference}</strong>. What the doctor wrote for you is on its page, after you sign in.',
    heldLead: '{amount} is still held.',
    heldUntil:
      'It is released to {doctor} on {moment} ({zone}), or at once when you confirm on the page that all was well.',
    heldOpen: 'It is released to {doctor} when you confirm on the page that all was well.',
    button: 'Open the appointment',
  },
  consultation_amended: {
    subject: 'The summary of your consultation was amended',
    preheader: '{doctor} has changed what was written for you. What stood there before stays readable.',
    title: 'The summary was amended',
    intro:
      '{doctor} has amended the summary of consultation <strong>{reference}</strong>. You find what is new, and what stood there before, on its page, after you sign in.',
    button: 'Open the summary',
  },
  follow_up_proposed: {
    subject: 'Times for your next consultation',
    preheader: '{doctor} proposes times. Choose one, or none.',
    title: 'Times for your next consultation',
    intro: '{doctor} proposes these times for your next consultation.',
    yours: 'Your time ({zone})',
    theirs: 'Doctor’s time ({zone})',
    button: 'Look at the times',
    notKept:
      'The times are not kept for you: whoever books first has them. You see on the page which are still free, and you can choose any other.',
  },
  guest: {
    preheader: '{moment} ({zone}), with {doctor}.',
    button: 'See when the room opens',
    link: 'The link is for you alone. The room opens there 15 minutes before the start. You need no account.',
    stop: 'If you do not want this mail, you can say so on the same page. You get no other then.',
    because: 'You get this because {inviter} entered {email} on eCureTrip.',
  },
  guest_invited: {
    subject: 'You are invited to a video call, {moment}',
    title: 'You are invited to a video call',
    relative:
      '{inviter} asks you to come along to a video call with {doctor} on <strong>{moment}</strong> ({zone}).',
    interpreter:
      '{inviter} asks you to interpret in a video call with {doctor} on <strong>{moment}</strong> ({zone}).',
  },
  guest_moved: {
    subject: 'The video call was moved to {moment}',
    title: 'The video call has a new time',
    relative:
      'The video call with {doctor}, to which {inviter} invited you, is now on <strong>{moment}</strong> ({zone}).',
    interpreter:
      'The video call with {doctor}, for which {inviter} asked you to interpret, is now on <strong>{moment}</strong> ({zone}).',
  },
  guest_cancelled: {
    subject: 'You are not needed at the video call',
    preheader: 'The invitation was taken back.',
    title: 'The invitation was taken back',
    intro:
      'The video call with {doctor} on <strong>{moment}</strong> ({zone}) does not take place, or takes place without you.',
    nothing: 'There is nothing to do. The link that we sent you does not work any more.',
  },
  payment_released: {
    subject: '{amount} is released to you',
    preheader: 'For the appointment {reference}, less the fee of eCureTrip.',
    title: '{amount} is released to you',
    intro:
      'The payment for the appointment <strong>{reference}</strong> is on the way to your payout account.',
    paid: 'Paid by the patient',
    back: 'Paid back to the patient',
    fee: 'Fee of eCureTrip',
    released: 'Released to you',
    button: 'See your payouts',
  },
  dispute_opened: {
    subject: {
      patient: 'Your bank asks us about a payment',
      doctor: 'A payment to you is disputed',
    },
    preheader: '{amount}, consultation {reference}',
    patient:
      'Your bank has told us that the payment of <strong>{amount}</strong> for your consultation with <strong>{doctor}</strong> on {moment} ({zone}) is disputed. If you asked your bank to do this, you need not do anything now: your bank decides, and we tell you how it ends.',
    patientElse:
      'If you did not mean this payment, or want to settle it with us instead, tell your bank, or write to us.',
    doctor:
      'The patient’s bank disputes the payment of <strong>{amount}</strong> for the consultation <strong>{reference}</strong> on {moment} ({zone}). While the bank looks into it, nothing of this payment is released.',
    doctorElse:
      'We answer the bank with what we have: the booking, the consent, when the consultation was held. Nothing of what was said or written in it is handed out. You need not do anything; this can take up to three months.',
    lead: 'Nothing is released until the bank decides.',
    leadText: 'The appointment itself stays as it is.',
    button: 'Open the appointment',
  },
  dispute_closed: {
    subject: 'The disputed payment of {reference} is decided',
    preheader: 'The bank has decided about {amount}.',
    title: 'The bank has decided',
    intro:
      'The bank has closed the dispute about the payment of <strong>{amount}</strong> for <strong>{reference}</strong>.',
    patient: {
      won: 'It found that the payment stands. The money stays where it was meant to go.',
      lost: 'It gives the amount back to you. When it arrives depends on your bank.',
      closed: 'It was closed without a decision, and the payment stands.',
    },
    doctor: {
      won: 'It found that the payment stands. It is released to you as planned.',
      lost: 'It gave the amount back to the patient. What was not yet released to you of this payment will not be.',
      closed: 'It was closed without a decision, and the payment stands. It is released to you as planned.',
    },
    button: 'Open the appointment',
  },
  money_alert: {
    subject: 'Payments: something waits for you',
    preheader: 'An administrator has to look.',
    title: 'Something waits for an administrator',
    reconciliation:
      '{count, plural, one {# difference} other {# differences}} between Stripe and our books. <strong>npm run reconcile</strong> lists them; so does the table reconciliation_findings.',
    hold_limit:
      '{count, plural, one {# payment is} other {# payments are}} held for almost as long as Stripe allows. Release or refund in time; the table reconciliation_findings names them.',
    webhook:
      '{count, plural, one {# event} other {# events}} of Stripe cannot be processed. The table stripe_events says why; <strong>npm run replay-webhooks</strong> tries again.',
    dispute:
      '{count, plural, one {# payment is} other {# payments are}} newly disputed. Stripe waits for evidence until the day shown in payment_disputes; <strong>npm run dispute-evidence</strong> gathers it.',
    footer: 'You get this mail because your address is the one for alerts of eCureTrip.',
  },
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
  account_deleted: {
    subject: 'Your eCureTrip account is being deleted',
    preheader: 'You are signed out everywhere. This is our last mail about the account.',
    title: 'Goodbye, and thank you',
    intro:
      'On <strong>{moment}</strong> ({zone}) you asked us to delete your account. You are signed out everywhere, nobody can open your files any more, and we are erasing them now. It usually takes a few minutes.',
    kept: 'The law makes us keep some things for {years, plural, one {# year} other {# years}}: what was paid, the receipts, that your appointments took place, and what the doctors wrote in their own records.',
    receipts: 'Keep the receipts that you still need. You can have new copies only by writing to us.',
    notYou: 'If it was not you, answer this mail today. What is erased cannot be brought back.',
  },
  calendar: {
    patientTitle: 'Consultation with {doctor}',
    doctorTitle: 'Consultation, patient {patient}',
    doctorTitleNoName: 'Consultation, eCureTrip',
    description: {
      video: 'Video consultation, reference {reference}. The room opens 15 minutes before the start: {url}',
      in_person: 'Consultation at the clinic, reference {reference}: {url}',
    },
  },
} as const;
