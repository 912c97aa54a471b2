export {
  addExceptions,
  getOwnAvailability,
  moveVisitType,
  offerVisitType,
  previewFreeSlots,
  removeException,
  removeVisitType,
  saveBookingRules,
  saveVisitType,
  saveWeeklyHours,
} from './availability-store.server';
export { getFacets } from './get-facets.server';
export { listHolidays } from './list-holidays.server';
export {
  changeLicence,
  getOwnPractice,
  saveFirstOffer,
  saveIntroduction,
  savePractice,
} from './practice-store.server';
export { getDoctorProfile, listFreeSlots, listSuggestions, searchDoctors } from './store.server';
export { submitDoctorOnboarding } from './submit-onboarding.server';
export {
  answerVerification,
  decideVerification,
  getOwnVerification,
  getVerification,
  listVerifications,
  recordCheck,
} from './verification-store.server';
export { getDirections, setDirections } from './directions.server';
