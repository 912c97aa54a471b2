/** Mails about an appointment that is cancelled, moved, or to which somebody did not come. */
export const ending = {
  appointment_cancelled: {
    subject: 'Cancelled: {day}, {clock}',
    preheader: 'The appointment of {day} does not take place.',
    title: 'The appointment is cancelled',
    patient: {
      patient: 'You cancelled your appointment with {doctor} on <strong>{moment}</strong> ({zone}).',
      doctor: '{doctor} cancelled your appointment on <strong>{moment}</strong> ({zone}). We are sorry.',
      administrator:
        'We had to cancel your appointment with {doctor} on <strong>{moment}</strong> ({zone}), because the doctor cannot hold it. We are sorry.',
    },
    doctor: {
      administrator:
        'We cancelled the appointment with patient {patient} on <strong>{moment}</strong> ({zone}), and gave the patient everything back.',
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
} as const;
