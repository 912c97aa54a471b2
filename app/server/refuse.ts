/** The application as somebody finds it who asks too often: the same pages, of which a part does not run. */
import type { Build } from './builds';

/** `reading`: no page is read, and one says so. `form`: nothing is changed, and the form comes back. */
export type Refused = 'reading' | 'form';

/** Addresses without a page of their own have one here, so that people read words whatever they asked for. */
const NoPage = () => null;

export function refusingBuild(build: Build, refused: Refused): Build {
  const { refuseForm, refuseReading } = build.entry.module;
  const routes: Build['routes'] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route || id === 'root') {
      routes[id] = route;
      continue;
    }
    const { module } = route;
    const reading = { loader: refuseReading, action: refuseReading };
    const form = { loader: module.loader, action: refuseForm };
    const page = {
      ...module,
      ...(refused === 'reading' ? reading : form),
      default: module.default ?? NoPage,
    };
    routes[id] = { ...route, module: page as typeof module };
  }
  return { ...build, routes };
}
