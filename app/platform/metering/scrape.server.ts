import { Gauge, Registry } from 'prom-client';
import { checkReadiness } from '../readiness.server';
import { databaseFigures } from './database-figures.server';
import { joinFigures } from './metrics.server';

async function readinessFigures(): Promise<Registry> {
  const registry = new Registry();
  const ready = new Gauge({
    name: 'ecuretrip_ready',
    help: 'What /readyz last saw of each dependency: 1 when it answers.',
    labelNames: ['dependency'],
    registers: [registry],
  });
  const { checks } = await checkReadiness();
  for (const [dependency, { status }] of Object.entries(checks))
    ready.set({ dependency }, status === 'ok' ? 1 : 0);
  return registry;
}

/**
 * All figures as Prometheus reads them.
 * @param processes of all processes of this server, see `processFigures`
 */
export async function writeFigures(processes: object[][]): Promise<{ type: string; text: string }> {
  const registries = await Promise.all([joinFigures(processes), readinessFigures(), databaseFigures()]);
  const texts = await Promise.all(registries.map((registry) => registry.metrics()));
  return { type: Registry.PROMETHEUS_CONTENT_TYPE, text: texts.join('\n') };
}
