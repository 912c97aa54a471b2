export { listNotifications, openNotification, type Notification } from './list-notifications.server';
export { markRead } from './store.server';
