import { auth } from './auth';
import { common } from './common';
import { doctors } from './doctors';
import { errors } from './errors';
import { landing } from './landing';
import { notices } from './notices';
import { onboarding } from './onboarding';
import { preferences } from './preferences';
import { profile } from './profile';
import { specialties } from './specialties';

/** English: the language the others are translated from. One file per part of the product. */
export const en = {
  auth,
  common,
  doctors,
  errors,
  landing,
  notices,
  onboarding,
  preferences,
  profile,
  specialties,
};
