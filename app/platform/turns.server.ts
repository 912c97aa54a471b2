/** Work that takes much memory: so many at a time, so many in line. */

/** Too many wait already. */
export class NoTurnError extends Error {
  override name = 'NoTurnError';
}

/** @returns runs work in its turn, or throws `NoTurnError` */
export function makeTurns(atOnce: number, mostWaiting: number) {
  let free = atOnce;
  const queue: (() => void)[] = [];
  // A turn is handed from one to the next, so that nobody slips in between.
  const take = () =>
    free > 0 ? Promise.resolve(void (free -= 1)) : new Promise<void>((resolve) => queue.push(resolve));
  const give = () => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (queue.length >= mostWaiting) throw new NoTurnError('too many wait');
    await take();
    try {
      return await work();
    } finally {
      give();
    }
  };
}
