import { expect, it } from 'vitest';
import { createLog, describeFault } from './log.ts';

it('writes lines as the application does, with the event beside its name and no value that a fault quotes', () => {
  const lines: string[] = [];
  const log = createLog('stripe-webhook', {
    write: (_level, line) => void lines.push(line),
    requestId: 'r1',
  });
  const fault = describeFault(new Error('ingest: invalid input "grace@example.org, my knee"'));
  log.error('stripe_event_failed', { event: 'evt_1', fault });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 50,
    time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    source: 'stripe-webhook',
    requestId: 'r1',
    event: 'evt_1',
    fault: 'Error: ingest: invalid input "…"',
    msg: 'stripe_event_failed',
  });
});
