export * from './consent-schema';
export * from './errors';
export * from './health-schema';
export * from './onboarding-schema';
export * from './photo';
export * from './schema';
export type { DeletionTerms, Obstacle } from './deletion-store.server';
export type { NotificationChoice } from './notifications.server';
