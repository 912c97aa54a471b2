export { getFacets } from './get-facets.server';
export { getDoctorProfile, listFreeSlots, listSuggestions, searchDoctors } from './store.server';
export { submitDoctorOnboarding } from './submit-onboarding.server';
