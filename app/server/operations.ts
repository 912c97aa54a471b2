/** What operators' machines ask: before everything else, so that no limit and no meter stands in their way. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type express from 'express';
import type { LoadBuild } from './builds';
import { isDraining } from './draining';
import { answerForFigures, figuresOfAll } from './figures-of-all';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** In a time that says nothing of the token. */
const isToken = (given: string | undefined, token: string) =>
  timingSafeEqual(digest(given ?? ''), digest(`Bearer ${token}`));

/** The process is alive; asks nobody. How late its timers come is told, for whoever wants to judge. */
function sayAlive(): express.RequestHandler {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return (_req, res) => {
    // Timers themselves come a resolution late.
    const lagMs = Math.max(0, Math.round(delay.percentile(99) / 1e6) - 20);
    delay.reset();
    res.set('Cache-Control', 'no-store').json({
      status: 'ok',
      uptimeSeconds: Math.round(process.uptime()),
      eventLoopLagMs: Number.isFinite(lagMs) ? lagMs : 0,
    });
  };
}

const sayReady =
  (loadBuild: LoadBuild): express.RequestHandler =>
  (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    if (isDraining()) return void res.status(503).json({ status: 'draining', checks: {} });
    loadBuild()
      .then(({ entry: { module } }) => module.checkReadiness())
      .then((ready) => res.status(ready.status === 'unready' ? 503 : 200).json(ready))
      .catch(next);
  };

const tellFigures =
  (loadBuild: LoadBuild, token: string): express.RequestHandler =>
  (req, res, next) => {
    res.set('Cache-Control', 'no-store');
    if (!isToken(req.headers.authorization, token))
      return void res.status(401).set('WWW-Authenticate', 'Bearer realm="metrics"').type('text').send('No');
    loadBuild()
      .then(async ({ entry: { module } }) => module.writeFigures(await figuresOfAll(module.processFigures)))
      .then(({ type, text }) => res.set('Content-Type', type).send(text))
      .catch(next);
  };

/** `/healthz`, `/readyz`, and `/metrics` when a token is set for it. */
export async function serveOperators(app: express.Express, loadBuild: LoadBuild): Promise<void> {
  const { module } = (await loadBuild()).entry;
  app.get('/healthz', sayAlive());
  app.get('/readyz', sayReady(loadBuild));
  const { METRICS_TOKEN, APP_VERSION } = module.env;
  if (METRICS_TOKEN === undefined) return;
  module.startMetrics(APP_VERSION);
  answerForFigures(module.processFigures);
  app.get('/metrics', tellFigures(loadBuild, METRICS_TOKEN));
}
