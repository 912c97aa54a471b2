import { type ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** Short messages under each other, the newest first. */
export function Messages({ children }: { children: ReactNode }) {
  return <ol className="messages">{children}</ol>;
}

export type MessageProps = {
  title: ReactNode;
  text: ReactNode;
  dateTime: string;
  when: ReactNode;
  /** Read out before the title of what is unread; others have a mark for it. */
  unread?: string;
  /** What can be done with it, a form with a `QuietButton`. */
  act?: ReactNode;
};

export function Message({ title, text, dateTime, when, unread, act }: MessageProps) {
  return (
    <li className={unread ? 'message unread' : 'message'}>
      <h2 className="as4">
        {unread ? <VisuallyHidden>{unread} </VisuallyHidden> : null}
        {title}
      </h2>
      <p className="soft">{text}</p>
      <div className="message-foot">
        <time dateTime={dateTime}>{when}</time>
        {act}
      </div>
    </li>
  );
}
