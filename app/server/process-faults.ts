import type { Build } from './builds';

type Entry = Pick<Build['entry']['module'], 'log' | 'reportFault' | 'flushFaultReports'>;

/** After a fault outside of all requests nobody knows what still holds: it is told, and the process ends. */
export function endOnFault({ log, reportFault, flushFaultReports }: Entry): void {
  let ending = false;
  process.on('uncaughtException', (fault, origin) => {
    log.fatal({ err: fault, origin }, 'ending after a fault outside of all requests');
    if (ending) return;
    ending = true;
    reportFault(fault, { during: origin });
    void flushFaultReports().then(() => process.exit(1));
  });
}
