/** The figures of all processes of a server. A scrape reaches one of them; it asks the others through their primary. */
import cluster from 'node:cluster';

type Figures = object[];
type Message =
  /** Asked: by a worker of its primary, and by the primary of each other worker. `by` is the one who wants to know. */
  | { figures: 'asked'; by: number; question: number }
  /** How many others there are to wait for. */
  | { figures: 'expected'; by: number; question: number; others: number }
  | { figures: 'told'; by: number; question: number; told: Figures };

const isOurs = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'figures' in message;

/** Longer than a busy process takes to answer, shorter than a scrape may. */
const PATIENCE_MS = 2_000;

/** The primary passes questions and answers on; it has no figures that matter. */
export function passFiguresOn(): void {
  const tell = (id: number, message: Message) => {
    const worker = cluster.workers?.[id];
    // One that is dying does not hear it; whoever asked does not wait for long.
    if (worker?.isConnected()) worker.send(message, undefined, () => undefined);
  };
  cluster.on('message', (from, message: unknown) => {
    if (!isOurs(message)) return;
    if (message.figures !== 'asked') return tell(message.by, message);
    const others = Object.values(cluster.workers ?? {}).filter((each) => each && each.id !== from.id);
    tell(from.id, { ...message, figures: 'expected', others: others.length });
    for (const other of others) if (other) tell(other.id, message);
  });
}

type Waiting = { told: Figures[]; others: number; done(): void };
const waiting = new Map<number, Waiting>();
let questions = 0;

/** Has a worker answer when another asks. */
export function answerForFigures(own: () => Promise<Figures>): void {
  if (!cluster.isWorker) return;
  process.on('message', (message: unknown) => {
    if (!isOurs(message)) return;
    const { by, question } = message;
    if (message.figures === 'asked') {
      own().then(
        (told) => process.send?.({ figures: 'told', by, question, told } satisfies Message),
        () => undefined,
      );
      return;
    }
    const asked = waiting.get(question);
    if (!asked) return;
    if (message.figures === 'expected') asked.others = message.others;
    else asked.told.push(message.told);
    if (asked.told.length >= asked.others) asked.done();
  });
}

/** The figures of this process and of the others that answer in time. */
export async function figuresOfAll(own: () => Promise<Figures>): Promise<Figures[]> {
  const by = cluster.worker?.id;
  if (by === undefined) return [await own()];
  const question = (questions += 1);
  const asked: Waiting = { told: [], others: Infinity, done: () => undefined };
  const all = new Promise<void>((resolve) => {
    asked.done = resolve;
    setTimeout(resolve, PATIENCE_MS).unref();
  });
  waiting.set(question, asked);
  process.send?.({ figures: 'asked', by, question } satisfies Message);
  const [mine] = await Promise.all([own(), all]);
  waiting.delete(question);
  return [mine, ...asked.told];
}
