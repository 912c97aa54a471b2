import { createContext, useContext } from 'react';
import { useRootData } from './site-chrome';

/** On the server: known also to pages whose loaders did not run. */
export const NonceContext = createContext<string | undefined>(undefined);

/** What scripts of this answer have to carry. */
export function useNonce(): string | undefined {
  const data = useRootData();
  return useContext(NonceContext) ?? data?.nonce;
}
