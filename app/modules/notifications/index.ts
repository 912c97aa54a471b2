export type { Notification } from './list-notifications.server';
