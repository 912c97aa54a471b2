import { log } from '../log.server';
import { personMark } from './person-mark.server';
import { TARGETS, type RequestEnd, type RequestMeter } from './request-meter.server';

const rounded = (ms: number) => Math.round(ms * 10) / 10;

/** All that a request's line holds. */
export function requestLine(meter: RequestMeter, end: RequestEnd) {
  const waited = TARGETS.flatMap((target) => {
    const tally = meter.tallies[target];
    return tally && target !== 'database' ? [[`${target}Ms`, rounded(tally.ms)]] : [];
  });
  return {
    requestId: meter.requestId,
    method: meter.method,
    route: meter.route,
    status: end.status,
    ms: rounded(end.ms),
    bytes: end.bytes,
    user: meter.userId === null ? null : personMark(meter.userId),
    dbCalls: meter.tallies.database?.calls ?? 0,
    dbMs: rounded(meter.tallies.database?.ms ?? 0),
    ...(Object.fromEntries(waited) as Record<string, number>),
    aborted: end.aborted,
  };
}

/** One line for each request, when it has ended. */
export const logRequest = (meter: RequestMeter) => (end: RequestEnd) =>
  log.info(requestLine(meter, end), 'request');
