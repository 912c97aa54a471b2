import { createContext, type ReactNode, useContext } from 'react';

type Say = (message: string) => string;

const ErrorText = createContext<Say>((message) => message);

export type ErrorTextProviderProps = { say: Say; children: ReactNode };

/**
 * Turns what a form reply carries (keys of a message catalogue) into words. Stands once near the root; without it errors
 * are shown as they come.
 */
export function ErrorTextProvider({ say, children }: ErrorTextProviderProps) {
  return <ErrorText.Provider value={say}>{children}</ErrorText.Provider>;
}

/** The words for an error of a form reply. */
export function useErrorText(): Say {
  return useContext(ErrorText);
}
