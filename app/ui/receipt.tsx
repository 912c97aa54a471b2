import { type ReactNode, useId } from 'react';
import { Wordmark } from './wordmark';

export type ReceiptProps = {
  title: ReactNode;
  /** Number and date, at the end of the head. */
  meta?: ReactNode;
  children: ReactNode;
  /** Reference and where to ask. */
  small?: ReactNode;
};

/** A paper to keep: where a page holds one, it is all that is printed, on one sheet, in black. */
export function Receipt({ title, meta, children, small }: ReceiptProps) {
  const titleId = useId();
  return (
    <article className="receipt" aria-labelledby={titleId}>
      <header>
        <Wordmark className="wm" />
        {meta ? <p className="small">{meta}</p> : null}
      </header>
      <h3 id={titleId}>{title}</h3>
      {children}
      {small ? <p className="tiny">{small}</p> : null}
    </article>
  );
}
