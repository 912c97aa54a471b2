export { auditCsv, listAudit } from './audit-store.server';
export { changeRole, getUser, listUsers, restoreUser, suspendUser } from './users-store.server';
