import cluster from 'node:cluster';

/** What a worker tells its primary, which says it once for all of them. */
export type Failure = { failed: string };

/** Says why there is no server, and ends. */
export function failToStart(why: string): void {
  const end = () => process.exit(1);
  const failure: Failure = { failed: why };
  if (cluster.isWorker && process.send) process.send(failure, undefined, {}, end);
  else process.stderr.write(`${why}\n`, end);
}
