import type { Closers } from './closers.ts';
import { readConfig, relocateConfig, type StackConfig } from './config.ts';
import { loadSecrets, type StackSecrets } from './keys.ts';
import { closeServer } from './ports.ts';
import { clearDataDir, endLeftOvers, takeDataDir } from './recovery.ts';
import { outerEnv, stackEnv } from './stack-env.ts';
import { openPorts, type StackPorts } from './stack-ports.ts';
import type { StackOptions, StackUrls } from './types.ts';

export type Settings = Required<StackOptions>;

/** What is known before anything runs. */
export type Ground = {
  settings: Settings;
  closers: Closers;
  config: StackConfig;
  secrets: StackSecrets;
  ports: StackPorts;
  urls: StackUrls;
  env: Record<string, string>;
  step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
};

/** Takes the data folder and the ports, and reads the settings; nothing runs after it yet. */
export async function prepare(settings: Settings, closers: Closers): Promise<Ground> {
  const { workdir, dataDir, onStep, log } = settings;
  const step: Ground['step'] = async (name, work) => {
    const start = performance.now();
    const result = await work();
    onStep({ name, ms: performance.now() - start });
    return result;
  };
  closers.add(await takeDataDir(dataDir));
  await endLeftOvers(dataDir, log);
  if (settings.reset) await clearDataDir(dataDir);
  const secrets = await loadSecrets(dataDir);
  const outer = outerEnv(workdir);
  const ports = await openPorts(readConfig(workdir, outer), settings.ports);
  for (const { server } of [ports.api, ports.mail, ports.stripe]) closers.add(() => closeServer(server));
  const urls: StackUrls = {
    api: `http://127.0.0.1:${ports.api.port}`,
    db: `postgresql://postgres:postgres@127.0.0.1:${ports.db}/postgres`,
    mail: `http://127.0.0.1:${ports.mail.port}`,
    stripe: `http://127.0.0.1:${ports.stripe.port}`,
  };
  const env = stackEnv(secrets, urls, settings.appUrl);
  const config = relocateConfig(readConfig(workdir, { ...outer, ...env }), {
    api: urls.api,
    app: settings.appUrl,
  });
  return { settings, closers, config, secrets, ports, urls, env, step };
}
