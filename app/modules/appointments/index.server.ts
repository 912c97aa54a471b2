export { bookAppointment } from './book-appointment.server';
export { completeConsultation } from './complete-consultation.server';
export { confirmCompletion } from './confirm-completion.server';
export { previewBooking } from './preview-booking.server';
export { releaseHold } from './release-hold.server';
export { saveConsultation } from './save-consultation.server';
export { startConsultation } from './start-consultation.server';
export { getBookingOffer, type BookingOffer } from './store.server';
