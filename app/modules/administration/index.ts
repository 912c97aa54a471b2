export { auditQuerySchema, detailsOf, type AuditQuery, type AuditRow } from './audit-schema';
export { type ActError } from './errors';
export { type Overview } from './overview-schema';
export { reasonFormSchema } from './schema';
export {
  ACCOUNT_STATES,
  ROLES,
  roleFormSchema,
  userQuerySchema,
  type User,
  type UserQuery,
  type UserRow,
} from './users-schema';
export * from './money-forms';
export {
  PAYMENT_STATES,
  paymentQuerySchema,
  type AdminInstruction,
  type AdminPayment,
  type AdminRefund,
  type PaymentFilter,
  type PaymentQuery,
  type PaymentRow,
  type RefundOutcome,
  type StuckEvent,
} from './money-schema';
export {
  PROBLEM_STATES,
  problemQuerySchema,
  type AdminProblem,
  type ContestedNoShow,
  type ProblemQuery,
  type ProblemRow,
  type RoomEntries,
} from './reports-schema';
