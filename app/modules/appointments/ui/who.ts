import { zoneCity } from '~/shared/time';
import type { Appointment } from '../schema';

/** The other party, as the viewer sees them: their name, and their clock with a word for the place. */
export function otherParty(visit: Appointment) {
  if (visit.viewer === 'patient') {
    const { doctor, doctorTimeZone } = visit;
    return {
      whose: 'doctor' as const,
      id: doctor.id,
      name: doctor.displayName,
      photoId: doctor.photoId,
      timeZone: doctorTimeZone,
      city: doctor.city ?? zoneCity(doctorTimeZone),
    };
  }
  const { patient, patientTimeZone } = visit;
  return {
    whose: 'patient' as const,
    id: patient.id,
    name: patient.fullName,
    photoId: patient.photoId,
    timeZone: patientTimeZone,
    city: zoneCity(patientTimeZone),
  };
}
