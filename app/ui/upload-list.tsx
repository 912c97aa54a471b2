import { type ReactNode } from 'react';

export type UploadListProps = { label: string; children: ReactNode };

/** Files that are about to go or are on their way; children are `UploadRow`s. */
export function UploadList({ label, children }: UploadListProps) {
  return (
    <ul className="uploads" aria-label={label}>
      {children}
    </ul>
  );
}

export type UploadRowProps = {
  name: string;
  size: ReactNode;
  /** While it is on its way. */
  progress?: { percent: number; label: string };
  state: ReactNode;
  problem?: ReactNode;
  /** Further fields for this file alone. */
  more?: ReactNode;
  acts?: ReactNode;
};

/** One file: its name, how far it is, what is wrong with it, what can be done. */
export function UploadRow({ name, size, progress, state, problem, more, acts }: UploadRowProps) {
  return (
    <li>
      <div>
        <p>
          <bdi className="name">{name}</bdi> <span className="small soft">{size}</span>
        </p>
        {progress ? <progress value={progress.percent} max={100} aria-label={progress.label} /> : null}
        <p className="small">{state}</p>
        {problem ? <p className="small problem">{problem}</p> : null}
        {more}
      </div>
      {acts ? <div className="side">{acts}</div> : null}
    </li>
  );
}
