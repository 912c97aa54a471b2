import { type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useErrorText } from './error-text';

export type ErrorSummaryItem = { fieldId: string; message: string };

export type ErrorSummaryProps = {
  /** How many things there are to correct, or that it did not work. */
  title: ReactNode;
  /** First calm the worry: what was not lost, what was not paid. */
  children?: ReactNode;
  items?: ErrorSummaryItem[];
  /** Something that is new with every failed try, so that the focus comes back on the second one. */
  attempt?: unknown;
  id?: string;
};

const never = () => () => {};

/** False only while the page that came from the server is being taken over. */
function useMountedByRouter() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * First in `main` after a form that failed. The focus lands on it: by `autofocus` when the page is loaded without scripts,
 * by an effect when the reply comes through the router.
 */
export function ErrorSummary({ title, children, items = [], attempt, id }: ErrorSummaryProps) {
  const say = useErrorText();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const mayFocus = useRef(useMountedByRouter());
  useEffect(() => {
    // On a page that came whole the browser has done it; someone may be typing by now.
    if (mayFocus.current) box.current?.focus();
    mayFocus.current = true;
  }, [attempt]);
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- a failed form must say so first, also without scripts
    <div className="errsum" role="alert" aria-labelledby={titleId} tabIndex={-1} autoFocus ref={box} id={id}>
      <h2 id={titleId}>{title}</h2>
      {children ? <div>{children}</div> : null}
      {items.length > 0 ? (
        <ul>
          {items.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`}>{say(message)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
