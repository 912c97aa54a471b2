import {
  type ForwardedRef,
  forwardRef,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { classNames } from './class-names';
import { useControl } from './field-context';

type InputAttributes = InputHTMLAttributes<HTMLInputElement>;

export type TextInputProps = Omit<InputAttributes, 'type' | 'size'> & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'number' | 'time';
  /** `short` for a number or a code of a few characters. */
  width?: 'full' | 'short';
};

/** One line of text. Inside a `Field` it needs no id, name or aria of its own. */
export const TextInput = forwardRef(function TextInput(
  { type = 'text', width, className, dir, ...rest }: TextInputProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const { identity, value, lengths, limits, aria } = useControl();
  return (
    <input
      {...{ ...identity, ...value, ...lengths, ...limits, ...aria }}
      {...rest}
      ref={ref}
      type={type}
      dir={dir ?? (type === 'tel' ? 'ltr' : undefined)}
      className={classNames('input', width === 'short' && 'input-s', className)}
    />
  );
});

export type DateInputProps = Omit<InputAttributes, 'type'>;

/** A day, as `YYYY-MM-DD`. */
export const DateInput = forwardRef(function DateInput(
  { className, ...rest }: DateInputProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const { identity, value, limits, aria } = useControl();
  return (
    <input
      {...{ ...identity, ...value, ...limits, ...aria }}
      {...rest}
      ref={ref}
      type="date"
      className={classNames('input', className)}
    />
  );
});

export type CodeInputProps = Omit<InputAttributes, 'type' | 'inputMode' | 'autoComplete'>;

/** A one-time code of digits; spaces are for the reader. */
export const CodeInput = forwardRef(function CodeInput(
  { className, ...rest }: CodeInputProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const { identity, value, lengths, limits, aria } = useControl();
  return (
    <input
      {...{ ...identity, ...value, ...lengths, ...limits, ...aria }}
      {...rest}
      ref={ref}
      type="text"
      dir="ltr"
      inputMode="numeric"
      autoComplete="one-time-code"
      className={classNames('input code', className)}
    />
  );
});

export type FileInputProps = Omit<InputAttributes, 'type' | 'defaultValue' | 'value'>;

/** A file to send. A browser never fills it in again after an error. */
export const FileInput = forwardRef(function FileInput(
  { className, ...rest }: FileInputProps,
  ref: ForwardedRef<HTMLInputElement>,
) {
  const { identity, aria } = useControl();
  return (
    <input
      {...{ ...identity, ...aria }}
      {...rest}
      ref={ref}
      type="file"
      className={classNames('input', className)}
    />
  );
});

export type TextareaProps = TextareaHTMLAttributes<HTMLTextAreaElement>;

/** A few sentences. */
export const Textarea = forwardRef(function Textarea(
  { className, rows = 5, ...rest }: TextareaProps,
  ref: ForwardedRef<HTMLTextAreaElement>,
) {
  const { identity, value, lengths, aria } = useControl();
  return (
    <textarea
      {...{ ...identity, ...value, ...lengths, ...aria }}
      {...rest}
      ref={ref}
      rows={rows}
      className={classNames('input', className)}
    />
  );
});

export type Option = {
  value: string;
  label: string;
  /** When it is written in a language of its own. */ lang?: string;
};

export type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'multiple' | 'size' | 'children'> & {
  options: Option[];
  /** The choice that stands for none, first in the list, with an empty value. */
  empty?: string;
};

/** One of many. */
export const Select = forwardRef(function Select(
  { options, empty, className, ...rest }: SelectProps,
  ref: ForwardedRef<HTMLSelectElement>,
) {
  const { identity, value, aria } = useControl();
  return (
    <span className="pick">
      <select
        {...{ ...identity, ...value, ...aria }}
        {...rest}
        ref={ref}
        className={classNames('input', className)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(({ value, label, lang }) => (
          // Names of countries and languages come from Intl, and a browser may know other ones than the server.
          <option key={value} value={value} lang={lang} suppressHydrationWarning>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
});
