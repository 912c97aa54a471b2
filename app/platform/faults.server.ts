import { reportFault } from './error-reports.server';
import { log } from './log.server';
import { currentMeter } from './metering/index.server';
import { countFault } from './metering/metrics.server';
import { personMark } from './metering/person-mark.server';

const WORDS = {
  load: 'request failed',
  act: 'request failed',
  render: 'rendering failed',
  serve: 'request failed',
} as const;

/** A fault nobody expected while a request was answered: it is logged, counted, and told to whoever receives error reports. */
export function noteFault(fault: unknown, during: keyof typeof WORDS): void {
  log.error({ err: fault, during }, WORDS[during]);
  if (during !== 'serve') countFault(during);
  const meter = currentMeter();
  reportFault(fault, {
    requestId: meter?.requestId,
    route: meter?.route,
    method: meter?.method,
    during,
    userHash: meter?.userId ? personMark(meter.userId) : null,
  });
}

/** A request that reads is loaded, any other acts. */
export const duringOf = (method: string): 'load' | 'act' =>
  method === 'GET' || method === 'HEAD' ? 'load' : 'act';
