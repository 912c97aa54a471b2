export * from './errors';
export * from './health-schema';
export * from './schema';
export type { NotificationChoice } from './notifications.server';
