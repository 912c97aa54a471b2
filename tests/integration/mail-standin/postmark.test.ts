import { Errors } from 'postmark';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { message, startHarness, type Harness } from './harness.ts';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.stop());
beforeEach(async () => {
  await fetch(`${h.url}/api/v1/messages`, { method: 'DELETE' });
  await h.control('/faults', 'DELETE');
});

const inbox = () => h.json<{ total: number; messages: { Subject: string }[] }>('/api/v1/messages');

describe('sending', () => {
  it('answers as Postmark does', async () => {
    const sent = await h.client.sendEmail(message({ Cc: 'b@example.org' }));
    expect(sent).toMatchObject({ To: 'grace@example.org', Cc: 'b@example.org', ErrorCode: 0, Message: 'OK' });
    expect(sent.MessageID).toMatch(/^[0-9a-f-]{36}$/);
    expect(Date.parse(sent.SubmittedAt)).toBeGreaterThan(Date.now() - 60_000);
    expect((await inbox()).total).toBe(1);
  });

  it('takes a batch, each message for itself, and answers 200', async () => {
    const results = await h.client.sendEmailBatch([
      message({ Subject: 'one' }),
      message({ To: 'no address' }),
      message({ Subject: 'three' }),
    ]);
    expect(results).toMatchObject([{ ErrorCode: 0 }, { ErrorCode: 300 }, { ErrorCode: 0 }]);
    expect((await inbox()).messages.map((mail) => mail.Subject)).toEqual(['three', 'one']);
    const tooMany = h.client.sendEmailBatch(Array.from({ length: 501 }, () => message()));
    await expect(tooMany).rejects.toMatchObject({ code: 410, statusCode: 422 });
  });

  it('finds a mail again by its metadata', async () => {
    await h.client.sendEmail(message({ Metadata: { outbox: 'a-1' }, Tag: 'welcome' }));
    const { MessageID } = await h.client.sendEmail(
      message({ Metadata: { outbox: 'a-2' }, Subject: 'second' }),
    );
    const found = await h.client.getOutboundMessages({ metadata_outbox: 'a-2' } as object);
    expect(found).toMatchObject({
      TotalCount: 1,
      Messages: [{ MessageID, Status: 'Sent', Metadata: { outbox: 'a-2' } }],
    });
    expect((await h.client.getOutboundMessages({ metadata_outbox: 'none' } as object)).TotalCount).toBe(0);
    expect((await h.client.getOutboundMessages({ tag: 'welcome' })).TotalCount).toBe(1);
    expect(
      (await h.client.getOutboundMessages({ recipient: 'GRACE@example.org', count: 1 })).Messages,
    ).toHaveLength(1);
    const details = await h.client.getOutboundMessageDetails(MessageID);
    expect(details).toMatchObject({ Subject: 'second', TextBody: message().TextBody });
    expect((await h.client.getOutboundMessageDump(MessageID)).Body).toContain('Subject: second');
    await expect(h.client.getOutboundMessageDetails('none')).rejects.toMatchObject({ code: 701 });
  });

  it('tells of its server', async () => {
    expect(await h.client.getServer()).toMatchObject({ ID: 1, Name: 'Local inbox' });
  });

  it('takes the test token and the black hole without keeping anything', async () => {
    const test = h.connect({ token: 'POSTMARK_API_TEST' });
    expect(await test.sendEmail(message())).toMatchObject({ ErrorCode: 0, Message: 'Test job accepted' });
    await h.client.sendEmail(message({ To: 'test@blackhole.postmarkapp.com' }));
    expect((await inbox()).total).toBe(0);
  });
});

describe('refusals', () => {
  it('a wrong or missing token', async () => {
    await expect(h.connect({ token: 'wrong' }).sendEmail(message())).rejects.toMatchObject({
      name: 'InvalidAPIKeyError',
      code: 10,
      statusCode: 401,
    });
    const bare = await fetch(`${h.url}/email`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(bare.status).toBe(401);
    expect((await fetch(`${h.url}/messages/outbound`)).status).toBe(401);
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['no sender', { From: '' }, 300],
    ['no recipient', { To: '' }, 300],
    ['a bad recipient', { To: 'grace@' }, 300],
    ['no body', { HtmlBody: '', TextBody: '' }, 300],
    ['too many people', { To: Array.from({ length: 51 }, (_, i) => `p${i}@example.org`).join(',') }, 300],
    ['metadata that is too long', { Metadata: { key: 'x'.repeat(81) } }, 300],
    [
      'a file that runs',
      { Attachments: [{ Name: 'a.exe', Content: '', ContentType: 'application/x-msdownload' }] },
      411,
    ],
    ['a stream that is not there', { MessageStream: 'nowhere' }, 1235],
    ['metadata that is no text', { Metadata: { n: 1 } }, 403],
  ])('%s', async (_name, fields, code) => {
    await expect(h.client.sendEmail(message(fields) as never)).rejects.toMatchObject({
      code,
      statusCode: 422,
    });
    expect((await inbox()).total).toBe(0);
  });

  it('no JSON, broken JSON, too much JSON', async () => {
    const post = async (body: string, type = 'application/json') => {
      const headers = { 'content-type': type, 'x-postmark-server-token': 'POSTMARK_API_TEST' };
      const response = await fetch(`${h.url}/email`, { method: 'POST', body, headers });
      return { status: response.status, ...((await response.json()) as object) };
    };
    expect(await post('{', 'application/json')).toMatchObject({ status: 422, ErrorCode: 402 });
    expect(await post('{}', 'text/plain')).toMatchObject({ status: 422, ErrorCode: 409 });
    expect(await post(JSON.stringify(message({ TextBody: 'x'.repeat(11 * 2 ** 20) })))).toMatchObject({
      status: 413,
    });
  });

  it('inactive people, with their addresses', async () => {
    await h.control('/suppressions', 'POST', { email: 'gone@example.org' });
    const fault = await h.client
      .sendEmail(message({ To: 'Gone@example.org' }))
      .catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(Errors.InactiveRecipientsError);
    expect(fault).toMatchObject({ code: 406, statusCode: 422, recipients: ['gone@example.org'] });
    const partly = await h.client.sendEmail(message({ To: 'gone@example.org, grace@example.org' }));
    expect(partly).toMatchObject({ ErrorCode: 0 });
    expect(partly.Message).toContain('gone@example.org');
    await h.control('/suppressions/gone@example.org', 'DELETE');
    expect(await h.client.sendEmail(message({ To: 'gone@example.org' }))).toMatchObject({ ErrorCode: 0 });
  });

  it('the address that bounces: taken once, then inactive', async () => {
    const To = 'hardbounce@bounce-testing.postmarkapp.com';
    expect(await h.client.sendEmail(message({ To }))).toMatchObject({ ErrorCode: 0 });
    await expect(h.client.sendEmail(message({ To }))).rejects.toMatchObject({ code: 406 });
    await h.control(`/suppressions/${To}`, 'DELETE');
  });
});

describe('failures on demand', () => {
  it.each([
    ['error', Errors.InternalServerError, 500],
    ['unavailable', Errors.ServiceUnavailablerError, 503],
    ['ratelimit', Errors.RateLimitExceededError, 429],
    ['inactive', Errors.InactiveRecipientsError, 422],
    ['invalid', Errors.InvalidEmailRequestError, 422],
    ['token', Errors.InvalidAPIKeyError, 401],
    ['credits', Errors.ApiInputError, 422],
  ])('by address: %s', async (word, kind, statusCode) => {
    for (const To of [`${word}@fail.test`, `grace+fail-${word}@example.org`]) {
      const fault = await h.client.sendEmail(message({ To })).catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(kind);
      expect(fault).toMatchObject({ statusCode });
    }
    expect((await inbox()).total).toBe(0);
  });

  it('by control: so many times, for some people, or until removed', async () => {
    await h.control('/faults', 'POST', { kind: 'server_error', times: 2 });
    for (let i = 0; i < 2; i += 1)
      await expect(h.client.sendEmail(message())).rejects.toMatchObject({ statusCode: 500 });
    expect(await h.client.sendEmail(message())).toMatchObject({ ErrorCode: 0 });

    await h.control('/faults', 'POST', { kind: 'rate_limited', recipient: 'Elif@' });
    await expect(h.client.sendEmail(message({ To: 'elif@example.org' }))).rejects.toMatchObject({
      statusCode: 429,
    });
    expect(await h.client.sendEmail(message())).toMatchObject({ ErrorCode: 0 });
    await h.control('/faults', 'DELETE');
    expect(await h.client.sendEmail(message({ To: 'elif@example.org' }))).toMatchObject({ ErrorCode: 0 });
    const refused = await h.control('/faults', 'POST', { kind: 'nonsense' });
    expect(refused).toHaveProperty('error');
  });

  it('outlives a restart', async () => {
    await h.control('/faults', 'POST', { kind: 'unavailable', times: 1 });
    await h.restart();
    await expect(h.client.sendEmail(message())).rejects.toMatchObject({ statusCode: 503 });
    await h.restart();
    expect(await h.client.sendEmail(message())).toMatchObject({ ErrorCode: 0 });
  });

  it('slow: a patient sender is heard, an impatient one has sent nothing', async () => {
    await h.control('/faults', 'POST', { kind: 'slow', delayMs: 1_500 });
    const began = Date.now();
    expect(await h.client.sendEmail(message())).toMatchObject({ ErrorCode: 0 });
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_400);
    await expect(h.connect({ timeout: 0.3 }).sendEmail(message())).rejects.toMatchObject({
      code: 0,
      statusCode: 0,
    });
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect((await inbox()).total).toBe(1);
  });

  it('lost: the mail is there though the sender never heard so, and the metadata tell', async () => {
    const lost = h.client.sendEmail(message({ To: 'lost@fail.test', Metadata: { outbox: 'b-1' } }));
    await expect(lost).rejects.toMatchObject({ code: 0, statusCode: 0 });
    expect((await inbox()).total).toBe(1);
    expect((await h.client.getOutboundMessages({ metadata_outbox: 'b-1' } as object)).TotalCount).toBe(1);
  });
});
