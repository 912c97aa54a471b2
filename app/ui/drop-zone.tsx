import { useState, type DragEvent, type ReactNode } from 'react';
import { classNames } from './class-names';

export type DropZoneProps = {
  /** Files can be dropped: only where scripts run. */
  active: boolean;
  onDrop: (event: DragEvent) => void;
  /** Said beside the field while it is active. */
  text: ReactNode;
  /** The field that does the same with a keyboard. */
  children: ReactNode;
};

/** A field for files on which files can also be dropped. */
export function DropZone({ active, onDrop, text, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  if (!active) return <div className="dropzone">{children}</div>;
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={classNames('dropzone', 'is-active', over && 'is-over')}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event);
      }}
    >
      {children}
      <p className="small soft">{text}</p>
    </div>
  );
}
