import type { Operation } from '~/http/api/operation';
import { login } from '../api.auth.login/contract';
import { logout } from '../api.auth.logout/contract';
import { refresh } from '../api.auth.refresh/contract';
import { registration } from '../api.auth.register/contract';
import { searchDoctors } from '../api.doctors/contract';
import { getDoctor } from '../api.doctors_.$slug/contract';
import { listSlots } from '../api.doctors_.$slug_.slots/contract';
import { describeApi } from './contract';
import { me } from '../api.users.me/contract';

/** Every operation there is, in the order of the document. */
export const OPERATIONS: readonly Operation[] = [
  registration,
  login,
  refresh,
  logout,
  me,
  searchDoctors,
  getDoctor,
  listSlots,
  describeApi,
];
