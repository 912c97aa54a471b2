import { notifications } from '~/messages/en/notifications';

type Topic = keyof typeof notifications.topics;
type Say = (key: `${Topic}.title` | `${Topic}.text`) => string;

const isKnown = (topic: string): topic is Topic => Object.hasOwn(notifications.topics, topic);

/** What a topic of messages is called; its own name should the catalogue lack it. */
export const notificationName = (say: Say, topic: string): string =>
  isKnown(topic) ? say(`${topic}.title`) : topic;

/** When messages of a topic come. */
export const notificationText = (say: Say, topic: string): string | undefined =>
  isKnown(topic) ? say(`${topic}.text`) : undefined;
