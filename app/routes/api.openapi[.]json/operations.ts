import type { Operation } from '~/http/api/operation';
import { bookAppointment, listAppointments } from '../api.appointments/contract';
import { cancelAppointment, changeAppointment, getAppointment } from '../api.appointments_.$id/contract';
import { login } from '../api.auth.login/contract';
import { logout } from '../api.auth.logout/contract';
import { refresh } from '../api.auth.refresh/contract';
import { registration } from '../api.auth.register/contract';
import { listConsultations, scheduleConsultation } from '../api.consultations/contract';
import { changeConsultation, getConsultation } from '../api.consultations_.$id/contract';
import { searchDoctors } from '../api.doctors/contract';
import { getDoctor } from '../api.doctors_.$slug/contract';
import { listSlots } from '../api.doctors_.$slug_.slots/contract';
import { listReviews, writeReview } from '../api.reviews/contract';
import { upload } from '../api.upload/contract';
import { deleteUpload, getUpload } from '../api.upload_.$id/contract';
import { getContent } from '../api.upload_.$id_.content/contract';
import { me } from '../api.users.me/contract';
import { getProfile, putProfile } from '../api.users.profile/contract';
import { describeApi } from './contract';

/** Every operation there is, in the order of the document. */
export const OPERATIONS: readonly Operation[] = [
  registration,
  login,
  refresh,
  logout,
  me,
  getProfile,
  putProfile,
  searchDoctors,
  getDoctor,
  listSlots,
  listAppointments,
  bookAppointment,
  getAppointment,
  changeAppointment,
  cancelAppointment,
  listConsultations,
  scheduleConsultation,
  getConsultation,
  changeConsultation,
  upload,
  getUpload,
  getContent,
  deleteUpload,
  listReviews,
  writeReview,
  describeApi,
];
