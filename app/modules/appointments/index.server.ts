export { amendConsultation } from './amend-consultation.server';
export { bookAppointment } from './book-appointment.server';
export { getBookingOffer, type BookingOffer } from './booking-store.server';
export {
  getCalendarEntry,
  getCalendarFeed,
  readCalendarFeed,
  renewCalendarFeed,
  revokeCalendarFeed,
} from './calendar/store.server';
export { cancelAppointment } from './cancel-appointment.server';
export { completeConsultation } from './complete-consultation.server';
export { confirmCompletion } from './confirm-completion.server';
export { getConsultationOf, getConsultationRow, listConsultations } from './consultation-rows.server';
export { getConsultation } from './consultation-store.server';
export { enterRoom, testRoomUrl, type Door } from './enter-room.server';
export { listMoveTimes, previewMove, type MoveChoice } from './list-move-times.server';
export { listSummaries } from './list-summaries.server';
export { moveAppointment } from './move-appointment.server';
export { answerNoShow, reportNoShow, withdrawNoShow } from './no-show.server';
export { previewBooking } from './preview-booking.server';
export { actOnProblem } from './report-problem.server';
export { releaseHold } from './release-hold.server';
export { saveConsultation, type Saved } from './save-consultation.server';
export { startConsultation } from './start-consultation.server';
export { getAppointment, getDoctorDay, listAppointments } from './store.server';
export { declineInvitation, enterRoomAsGuest, getGuestVisit } from './guest-visit.server';
export { inviteGuest, resendInvitation, revokeGuest } from './invite-guest.server';
export { listFollowUps, proposeTimes, type WaitingProposal } from './propose-times.server';
export {
  acceptWaitlistOffer,
  declineWaitlistOffer,
  getWaitlistOffer,
  getWaitlistSubject,
  joinWaitlist,
  leaveWaitlist,
  listWaitlist,
  type WaitFor,
} from './waitlist/store.server';
