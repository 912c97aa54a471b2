import { Form } from '@remix-run/react';
import { type ReactNode } from 'react';

export type LanguagesProps = {
  action: string;
  name: string;
  label: string;
  current: string;
  items: { code: string; name: string }[];
  /** Hidden fields. */
  children?: ReactNode;
};

/** A form of one button for each language. The whole page is loaded anew: its words, direction and type change. */
export function Languages({ action, name, label, current, items, children }: LanguagesProps) {
  return (
    <Form method="post" action={action} reloadDocument aria-label={label} className="languages">
      {children}
      <ul>
        {items.map(({ code, name: text }) => (
          <li key={code}>
            <button
              type="submit"
              name={name}
              value={code}
              lang={code}
              aria-current={code === current ? true : undefined}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
