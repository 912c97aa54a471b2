import { describe, expect, it } from 'vitest';
import { createFakeQueue, createTestLog } from '../testing/fake-queue.ts';
import { samples } from '../testing/mail-samples.ts';
import { drainOutbox } from './drain.ts';
import { createPostmark } from './postmark.ts';

type Sent = { MessageID: string; Metadata: Record<string, string> } & Record<string, unknown>;
type Fault = { status: number; code?: number } | 'lost' | 'refused' | 'timeout';

/** Postmark as far as sending and looking up go, over the real SDK; `faults` are given one by one, then it works. */
function createPretendPostmark(faults: Fault[] = []) {
  const sent: Sent[] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    if (init.method === 'GET') {
      const wanted = url.searchParams.get('metadata_outboxId');
      const Messages = sent.filter(({ Metadata }) => Metadata.outboxId === wanted);
      return Response.json({ TotalCount: Messages.length, Messages });
    }
    const fault = faults.shift();
    if (fault === 'refused') throw new TypeError('connection refused');
    if (fault === 'timeout')
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    if (typeof fault === 'object') {
      return Response.json(
        { ErrorCode: fault.code ?? 0, Message: 'no, grace@example.org' },
        { status: fault.status },
      );
    }
    const mail = { ...JSON.parse(String(init.body)), MessageID: `message-${sent.length + 1}` } as Sent;
    sent.push(mail);
    if (fault === 'lost') throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    return Response.json({ MessageID: mail.MessageID, ErrorCode: 0, Message: 'OK' });
  };
  const fetch = answer as typeof globalThis.fetch;
  return { sent, service: createPostmark({ token: 'token', apiUrl: 'http://127.0.0.1:9', fetch }) };
}

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const row = (n: number, kind = 'welcome', payload: unknown = samples.welcome) => ({
  id: id(n),
  kind,
  payload,
  toEmail: 'grace@example.org',
  locale: 'en',
  timeZone: 'Europe/London',
});

function setUp(rows: ReturnType<typeof row>[], faults: Fault[] = []) {
  const queue = createFakeQueue('outbox', rows);
  const postmark = createPretendPostmark(faults);
  const log = createTestLog();
  const run = () =>
    drainOutbox({
      rpc: queue.rpc,
      service: postmark.service,
      log,
      from: 'eCureTrip <care@ecuretrip.example>',
      appUrl: 'https://ecuretrip.example',
      now: () => new Date('2026-11-22T12:00:00Z'),
      isSpent: () => false,
    });
  return { queue, log, run, sent: postmark.sent };
}

describe('drainOutbox', () => {
  it('sends each mail once, with both parts and the row it came from', async () => {
    const confirmed = row(2, 'appointment_confirmed_patient', samples.appointment_confirmed_patient);
    const { queue, run, sent } = setUp([row(1), confirmed]);
    expect(await run()).toEqual({ sent: 2, retried: 0, refused: 0 });
    expect(await run()).toEqual({ sent: 0, retried: 0, refused: 0 });
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({
      From: 'eCureTrip <care@ecuretrip.example>',
      To: 'grace@example.org',
      Subject: 'Your eCureTrip account is ready',
      MessageStream: 'outbound',
      Metadata: { outboxId: id(1) },
      TrackOpens: false,
      TrackLinks: 'None',
      Attachments: [],
    });
    expect(sent[0]?.HtmlBody).toContain('Your account is ready');
    expect(sent[0]?.TextBody).toContain('Your account is ready');
    const [file] = sent[1]?.Attachments as { Content: string; ContentType: string }[];
    expect(Buffer.from(file?.Content ?? '', 'base64').toString()).toMatch(/^BEGIN:VCALENDAR/);
    expect(queue.argsOf('complete_outbox')).toContainEqual({ p_id: id(1), p_message_id: 'message-1' });
  });

  it.each([
    ['too many requests', { status: 429 }, false],
    ['a fault of the service', { status: 500 }, false],
    ['maintenance', { status: 503, code: 100 }, false],
    ['a wrong token', { status: 401, code: 10 }, false],
    ['an unconfirmed sender', { status: 422, code: 400 }, false],
    ['an inactive recipient', { status: 422, code: 406 }, true],
    ['an address that is none', { status: 422, code: 300 }, true],
    ['no connection', 'refused', false],
  ] as const)('reads %s', async (_what, fault, permanent) => {
    const { queue, run, log } = setUp([row(1)], [fault]);
    expect(await run()).toEqual({ sent: 0, retried: permanent ? 0 : 1, refused: permanent ? 1 : 0 });
    expect(queue.argsOf('fail_outbox')).toMatchObject([{ p_id: id(1), p_permanent: permanent }]);
    expect(log.lines.join()).not.toContain('grace@example.org');
  });

  it('tries again and succeeds', async () => {
    const { queue, run, sent } = setUp([row(1)], [{ status: 500 }, { status: 429 }]);
    await run();
    queue.pass(2);
    await run();
    queue.pass(2);
    expect(await run()).toEqual({ sent: 1, retried: 0, refused: 0 });
    expect(sent).toHaveLength(1);
    expect(queue.status(id(1))).toBe('done');
  });

  it('does not send twice when Postmark took the mail and its answer was lost', async () => {
    const { queue, run, sent } = setUp([row(1)], ['lost']);
    expect(await run()).toEqual({ sent: 0, retried: 1, refused: 0 });
    // Not put back at once: Postmark's index needs its time.
    expect(queue.argsOf('fail_outbox')).toEqual([]);
    queue.pass(60);
    expect(await run()).toEqual({ sent: 0, retried: 0, refused: 0 });
    queue.pass(61);
    expect(await run()).toEqual({ sent: 1, retried: 0, refused: 0 });
    expect(sent).toHaveLength(1);
    expect(queue.argsOf('complete_outbox')).toEqual([{ p_id: id(1), p_message_id: 'message-1' }]);
  });

  it('sends after a time-out that Postmark never saw', async () => {
    const { queue, run, sent } = setUp([row(1)], ['timeout']);
    await run();
    queue.pass(121);
    expect(await run()).toEqual({ sent: 1, retried: 0, refused: 0 });
    expect(sent).toHaveLength(1);
  });

  it('does not send twice when it crashes before recording', async () => {
    const { queue, run, sent } = setUp([row(1)]);
    queue.failNext('complete_outbox');
    expect(await run()).toEqual({ sent: 0, retried: 1, refused: 0 });
    queue.pass(121);
    expect(await run()).toEqual({ sent: 1, retried: 0, refused: 0 });
    expect(sent).toHaveLength(1);
  });

  it('parks what it cannot render, without its values, and sends the rest', async () => {
    const { queue, run, sent, log } = setUp([
      row(1, 'no_such_kind'),
      row(2, 'recovery', { tokenHash: '<secret of the link>' }),
      row(3),
    ]);
    expect(await run()).toEqual({ sent: 1, retried: 0, refused: 2 });
    expect(queue.argsOf('fail_outbox').map((args) => args.p_error)).toEqual([
      'Unknown kind no_such_kind',
      'The payload does not fit: tokenHash',
    ]);
    expect(log.lines.join()).not.toContain('secret of the link');
    expect(sent).toHaveLength(1);
  });
});
