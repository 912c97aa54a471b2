/** Makes lines and figures of what is measured. Imported once, by the server's entry. */
import { logRequest } from './request-log.server';
import { observeRequests } from './request-meter.server';

observeRequests(logRequest);

export { beginRequest, currentMeter, observeRequests } from './request-meter.server';
export { observeCalls } from './calls.server';
export { serverTiming } from './server-timing.server';
