export { auditCsv, listAudit } from './audit-store.server';
export { getDeadMail, listDeadMails, settleMail, type DeadMail } from './mails-store.server';
export { acknowledgeAlert, getOverview } from './overview-store.server';
export { getModeration, listModeration, moderateReview, type Moderation } from './reviews-store.server';
export { getStopped, liftSuppression, listStopped, type StoppedAddress } from './suppressions-store.server';
export {
  cancelForDoctor,
  changeRole,
  getUser,
  listUsers,
  restoreUser,
  suspendUser,
} from './users-store.server';
export {
  actOnInstruction,
  entriesCsv,
  getPayment,
  listPayments,
  listStuckEvents,
  previewRefund,
  readEvidence,
  refundGoodwill,
  resolveRefund,
  writeOff,
} from './money-store.server';
export { decideNoShow, decideProblem, getProblem, listNoShows, listProblems } from './reports-store.server';
