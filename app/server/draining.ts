/** Whether this process is on its way out. Outside Remix's module graph, as the rest of this folder. */
let draining = false;

/** `/readyz` answers 503 from then on, so that the balancer sends nobody new. */
export const isDraining = (): boolean => draining;

export function beginDraining(): void {
  draining = true;
}

type BeforeExit = () => Promise<unknown> | void;
const hooks: BeforeExit[] = [];

/** What has to be done once the last request is answered: hand over what is still buffered, give back what is held. */
export function beforeExit(hook: BeforeExit): void {
  hooks.push(hook);
}

/** One that fails keeps no other from running. @returns what failed */
export async function runBeforeExit(): Promise<unknown[]> {
  const done = await Promise.allSettled(hooks.splice(0).map(async (hook) => hook()));
  return done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
}
