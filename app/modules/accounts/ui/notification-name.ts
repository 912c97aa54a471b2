import { notifications } from '~/messages/en/notifications';

type Kind = keyof typeof notifications.kinds;
type Say = (key: `${Kind}.title` | `${Kind}.text`) => string;

const isKnown = (kind: string): kind is Kind => Object.hasOwn(notifications.kinds, kind);

/** What a kind of mail is called; its own name should the catalogue lack it. */
export const notificationName = (say: Say, kind: string): string =>
  isKnown(kind) ? say(`${kind}.title`) : kind;

/** When mails of a kind come. */
export const notificationText = (say: Say, kind: string): string | undefined =>
  isKnown(kind) ? say(`${kind}.text`) : undefined;
