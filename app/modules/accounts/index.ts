export * from './errors';
export * from './schema';
export type { NotificationChoice } from './notifications.server';
