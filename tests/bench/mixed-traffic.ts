/** Sends mixed traffic from a process of its own, so that what measures and serves the gateway is not slowed by it. */
import { Agent, request } from 'node:http';

/** One request of a visitor, a patient or a doctor; asked for anew whenever its turn comes, or once only. */
export type Asked = {
  kind: string;
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  /** `{n}` in it becomes the number of the request. */
  body?: string;
  /** Of the right answer. */
  status: number;
};

export type Traffic = {
  url: string;
  seconds: number;
  connections: number;
  /** What is asked for, with how often of a hundred; `once`: each of its requests only once, in turn. */
  parts: { percent: number; asked: Asked[]; once?: boolean }[];
};

/** Latencies in milliseconds by kind; what was answered otherwise than right, by kind and status. */
export type Sent = { latencies: Record<string, number[]>; wrong: Record<string, number> };

/** The same numbers at every run, evenly spread over 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

let sentSoFar = 0;

function send(url: string, agent: Agent, { method, path, headers, body }: Asked): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(url + path, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
      answer.once('error', () => resolve(0));
    });
    sent.once('error', () => resolve(0));
    sent.end(body?.replace('{n}', String((sentSoFar += 1))));
  });
}

async function run({ url, seconds, connections, parts }: Traffic): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const draw = random(2026);
  const turns = parts.map(() => 0);
  const result: Sent = { latencies: {}, wrong: {} };
  const next = (): Asked | undefined => {
    let point = draw() * 100;
    const index = parts.findIndex(({ percent }) => (point -= percent) < 0);
    const part = parts[index];
    if (!part) return undefined;
    const turn = turns[index] ?? 0;
    turns[index] = turn + 1;
    // Drawn, not in turn, where a request may come again: else every connection would ask for the same at once.
    return part.asked[part.once ? turn : Math.floor(draw() * part.asked.length)];
  };
  const until = performance.now() + seconds * 1000;
  const person = async () => {
    while (performance.now() < until) {
      const asked = next();
      if (!asked) {
        result.wrong['nothing left to ask for'] = (result.wrong['nothing left to ask for'] ?? 0) + 1;
        return;
      }
      const started = performance.now();
      const status = await send(url, agent, asked);
      (result.latencies[asked.kind] ??= []).push(performance.now() - started);
      if (status === asked.status) continue;
      const wrong = `${asked.kind} ${status}`;
      result.wrong[wrong] = (result.wrong[wrong] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, person));
  agent.destroy();
  return result;
}

process.once('message', (traffic: Traffic) => {
  void run(traffic).then((sent) => process.send?.(sent, () => process.disconnect()));
});
