export { auditQuerySchema, detailsOf, type AuditQuery, type AuditRow } from './audit-schema';
export { type ActError } from './errors';
export { type Overview } from './overview-schema';
export { REASON_MAX, reasonFormSchema, reasonSchema } from './schema';
export {
  ACCOUNT_STATES,
  ROLES,
  roleFormSchema,
  userQuerySchema,
  type User,
  type UserQuery,
  type UserRow,
} from './users-schema';
