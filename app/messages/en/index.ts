import { accessLog } from './access-log';
import { admin } from './admin';
import { adminAudit } from './admin-audit';
import { adminCancel } from './admin-cancel';
import { adminDesk } from './admin-desk';
import { adminOverview } from './admin-overview';
import { adminStopped } from './admin-stopped';
import { adminUsers } from './admin-users';
import { adminMoney } from './admin-money';
import { adminReports } from './admin-reports';
import { apiDocs } from './api-docs';
import { appointments } from './appointments';
import { auth } from './auth';
import { awaited } from './awaited';
import { availability } from './availability';
import { booking } from './booking';
import { calendars } from './calendars';
import { common } from './common';
import { deletion } from './deletion';
import { consents } from './consents';
import { consultation } from './consultation';
import { dashboard } from './dashboard';
import { directions } from './directions';
import { doctors } from './doctors';
import { ending } from './ending';
import { errors } from './errors';
import { guests } from './guests';
import { files } from './files';
import { health } from './health';
import { landing } from './landing';
import { notices } from './notices';
import { notifications } from './notifications';
import { onboarding } from './onboarding';
import { papers } from './papers';
import { photo } from './photo';
import { payouts } from './payouts';
import { practice } from './practice';
import { preferences } from './preferences';
import { problems } from './problems';
import { profile } from './profile';
import { receipts } from './receipts';
import { records } from './records';
import { security } from './security';
import { sharing } from './sharing';
import { reviews } from './reviews';
import { specialties } from './specialties';
import { verification } from './verification';
import { waitlist } from './waitlist';
import { takeAlong } from './take-along';

/** English: the language the others are translated from. One file per part of the product. */
export const en = {
  accessLog,
  admin,
  adminAudit,
  adminCancel,
  adminDesk,
  adminOverview,
  adminStopped,
  adminUsers,
  adminMoney,
  adminReports,
  apiDocs,
  appointments,
  auth,
  availability,
  awaited,
  booking,
  calendars,
  common,
  consents,
  consultation,
  dashboard,
  deletion,
  directions,
  doctors,
  ending,
  errors,
  guests,
  files,
  health,
  landing,
  notices,
  notifications,
  onboarding,
  payouts,
  papers,
  photo,
  practice,
  preferences,
  problems,
  profile,
  receipts,
  records,
  security,
  sharing,
  reviews,
  specialties,
  verification,
  waitlist,
  takeAlong,
};
