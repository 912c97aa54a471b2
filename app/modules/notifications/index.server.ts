export { listNotifications, openNotification, type Notification } from './list-notifications.server';
export { markRead, tryMailAgain } from './store.server';
