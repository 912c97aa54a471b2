import { type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type NoticeKind = 'note' | 'held' | 'done' | 'stop';

const icons: Record<NoticeKind, IconName> = { note: 'info', held: 'clock', done: 'check', stop: 'warn' };

export type NoticeProps = {
  kind?: NoticeKind;
  /** The first words, in bold. */
  title?: ReactNode;
  /** The sentence after them: words and links, no blocks. */
  children?: ReactNode;
  /** Further paragraphs, lists or buttons. */
  more?: ReactNode;
  icon?: IconName;
  /** `status` or `alert` when it answers something the reader has just done. */
  role?: 'status' | 'alert';
  id?: string;
  className?: string;
};

/** A message that stays: note, held, done or stop. Never a toast that vanishes. */
export function Notice({ kind = 'note', title, children, more, icon, role, id, className }: NoticeProps) {
  return (
    <div className={classNames('notice', kind !== 'note' && `is-${kind}`, className)} role={role} id={id}>
      <Icon name={icon ?? icons[kind]} />
      <div>
        <p>
          {title ? <b>{title}</b> : null} {children}
        </p>
        {more}
      </div>
    </div>
  );
}
