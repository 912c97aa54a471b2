import { AsyncLocalStorage } from 'node:async_hooks';
import { askForClient } from '~/platform/asking-client.server';
import type { RequestScope } from './scope.server';

const storage = new AsyncLocalStorage<RequestScope>();

/** Runs a request's work so that `currentScope` finds its scope. */
export const runInScope = <T>(scope: RequestScope, work: () => T): T =>
  storage.run(scope, () => askForClient(scope.clientAddress, work));

/** The scope of the request that is being answered; for what has no load context at hand. */
export const currentScope = (): RequestScope | undefined => storage.getStore();
