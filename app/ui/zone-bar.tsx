import { type ReactNode } from 'react';
import { AppLink } from './app-link';

export type ZoneBarProps = {
  /** Who is signed in; shown from 640 px. */
  name?: ReactNode;
  /** Whose clock the page uses, with city and offset. */
  children: ReactNode;
  /** The way to change it; `what` completes the word for those who do not see the line. */
  change?: { to: string; text: ReactNode; what?: ReactNode };
};

/** Below the header: whose clock the page uses. */
export function ZoneBar({ name, children, change }: ZoneBarProps) {
  return (
    <div className="zone">
      <div className="wrap">
        <p>
          {name ? <span className="name">{name} </span> : null}
          {children}
        </p>
        {change ? (
          <AppLink to={change.to}>
            {change.text}
            {change.what ? <span className="vh"> {change.what}</span> : null}
          </AppLink>
        ) : null}
      </div>
    </div>
  );
}
