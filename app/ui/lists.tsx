import { type ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type LogProps = { entries: { dateTime: string; when: ReactNode; what: ReactNode; key?: string }[] };

/** What has happened, newest first. */
export function Log({ entries }: LogProps) {
  return (
    <ol className="log">
      {entries.map(({ dateTime, when, what, key }, index) => (
        <li key={key ?? index}>
          <time dateTime={dateTime}>{when}</time>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  );
}

export type TodoProps = { items: { key: string; title: ReactNode; text?: ReactNode; action?: ReactNode }[] };

/** Things to do, each with one secondary action. */
export function Todo({ items }: TodoProps) {
  return (
    <ul className="todo">
      {items.map(({ key, title, text, action }) => (
        <li key={key}>
          <div>
            <h3 className="as4">{title}</h3>
            {text ? <p className="small soft">{text}</p> : null}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}

export type PlainListProps = { items: { key: string; main: ReactNode; side?: ReactNode }[] };

/** A line each: what it is at the start, a small remark at the end. */
export function PlainList({ items }: PlainListProps) {
  return (
    <ul className="plainlist">
      {items.map(({ key, main, side }) => (
        <li key={key}>
          <span>{main}</span>
          {side ? <span className="soft">{side}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** Quiet links under each other; children are `li`s or wrapped by `LinkListItem`. */
export function LinkList({ children }: { children: ReactNode }) {
  return <ul className="links">{children}</ul>;
}

export function LinkListItem({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}

export type FileListProps = {
  items: { key: string; icon?: IconName; name: ReactNode; children?: ReactNode; side?: ReactNode }[];
};

/** Files and other papers: name, remarks, and what can be done with each. */
export function FileList({ items }: FileListProps) {
  return (
    <ul className="files">
      {items.map(({ key, icon = 'file', name, children, side }) => (
        <li key={key}>
          <Icon name={icon} />
          <div>
            <h3>{name}</h3>
            {children}
          </div>
          {side ? <div className="side">{side}</div> : null}
        </li>
      ))}
    </ul>
  );
}
