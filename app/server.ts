/** The web server: static files, then Remix. Development adds Vite's middleware; production runs the built files alone. */
import express from 'express';
import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import { handleWithRemix } from './server/answer';
import { developmentBuild, productionBuild } from './server/builds';
import { watchBodies } from './server/bodies';
import {
  onlyKnownMethods,
  onlySoundAddresses,
  refuseForeignForms,
  tellPrograms,
  withoutNul,
} from './server/edge';
import { beforeExit } from './server/draining';
import { failToStart } from './server/fail-to-start';
import { safeHeaders } from './server/headers';
import { listen } from './server/lifecycle';
import { answerFaults, measureRequests } from './server/measure';
import { serveOperators } from './server/operations';
import { keepWorkers } from './server/primary';
import { endOnFault } from './server/process-faults';

const development = process.env.NODE_ENV === 'development';

async function start(): Promise<void> {
  // What the environment says already wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  // Workers are started by a process that serves nothing itself.
  if (development || cluster.isWorker || !(await keepWorkers())) await serve();
}

async function serve(): Promise<void> {
  const app = express();
  app.disable('x-powered-by');
  // Nothing here reads `req.query`, and its parser has an opinion about names.
  app.set('query parser', false);
  app.use(safeHeaders(!development && (process.env.APP_URL ?? '').startsWith('https:')));
  app.use(watchBodies());
  app.use(withoutNul);
  app.use(onlySoundAddresses);
  const loadBuild = development ? await developmentBuild(app) : await productionBuild(app);
  const build = await loadBuild();
  const { module } = build.entry;
  const tracer = await module.startTracing();
  const endStandingWork = module.startKeepingRecords();
  if (module.env.RATE_LIMITS === 'off') module.log.warn('RATE_LIMITS is off: requests are not counted');
  await serveOperators(app, loadBuild);
  app.use(measureRequests(loadBuild));
  app.use(tellPrograms(loadBuild));
  app.use(onlyKnownMethods);
  app.use(refuseForeignForms(loadBuild));
  const routes = development ? loadBuild : (tracer?.traceRoutes(build) ?? build);
  app.all('*', handleWithRemix(routes, loadBuild));
  app.use(answerFaults(loadBuild));
  beforeExit(module.flushFaultReports);
  if (tracer) beforeExit(tracer.flush);
  endOnFault(module);
  listen(app, module, endStandingWork);
}

start().catch((error: unknown) => {
  const expected = error instanceof Error && error.name === 'EnvError';
  failToStart(expected ? error.message : error instanceof Error ? String(error.stack) : String(error));
});
