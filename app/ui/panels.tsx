import { type ReactNode } from 'react';

export type NextUpProps = {
  titleId: string;
  title: ReactNode;
  /** A `State`. */
  state?: ReactNode;
  portrait?: ReactNode;
  /** Who and what: first line of class `as3`. */
  who: ReactNode;
  /** The two `Clocks`. */
  clocks: ReactNode;
  action?: ReactNode;
  note?: ReactNode;
};

/** The next appointment on an overview: who, both clocks, one button. */
export function NextUp({ titleId, title, state, portrait, who, clocks, action, note }: NextUpProps) {
  return (
    <section className="next-up" aria-labelledby={titleId}>
      <div className="row">
        <h2 id={titleId}>{title}</h2>
        {state}
      </div>
      <div className="next-in">
        <div className="next-who">
          {portrait}
          <div>{who}</div>
        </div>
        {clocks}
        {action ? <div className="acts">{action}</div> : null}
      </div>
      {note ? <p className="small soft">{note}</p> : null}
    </section>
  );
}

export type DeskNextProps = {
  titleId: string;
  title: ReactNode;
  /** "Next, room is open" */
  label: ReactNode;
  time: ReactNode;
  otherTime?: ReactNode;
  /** The reason for the visit and what else helps to prepare. */
  children?: ReactNode;
  /** Quiet links: files, the last summary. */
  links?: ReactNode;
  actions?: ReactNode;
};

/** What comes next on the desk: stands on `act-tint`, once. */
export function DeskNext(props: DeskNextProps) {
  const { titleId, title, label, time, otherTime, children, links, actions } = props;
  return (
    <section className="upnext" aria-labelledby={titleId}>
      <div className="upnext-t">
        <p className="small">{label}</p>
        <p className="big">{time}</p>
        {otherTime ? <p className="small soft">{otherTime}</p> : null}
      </div>
      <div className="upnext-b">
        <h2 id={titleId}>{title}</h2>
        {children}
        {links ? <div className="upnext-f">{links}</div> : null}
      </div>
      {actions ? <div className="upnext-a">{actions}</div> : null}
    </section>
  );
}

export type AppointmentHeadProps = {
  portrait?: ReactNode;
  title: ReactNode;
  lead: ReactNode;
  clocks: ReactNode;
  state?: ReactNode;
};

/** The head of one appointment's page: title, day, both clocks. */
export function AppointmentHead({ portrait, title, lead, clocks, state }: AppointmentHeadProps) {
  return (
    <header className="appt">
      <div className="appt-who">
        {portrait}
        <div>
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {state}
        </div>
      </div>
      {clocks}
    </header>
  );
}

export type AskProps = { title: ReactNode; children: ReactNode; actions: ReactNode };

/** A question before an act, as a page: what it does in facts, the act in words, the way back. */
export function Ask({ title, children, actions }: AskProps) {
  return (
    <div className="ask">
      <h1>{title}</h1>
      {children}
      {actions}
    </div>
  );
}
