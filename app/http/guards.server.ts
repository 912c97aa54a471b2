import { redirect } from '@remix-run/node';
import { isReady } from '~/modules/accounts';
import { getOnboarding } from '~/modules/accounts/index.server';
import type { RequestScope } from './scope.server';
import type { Viewer } from './viewer';

type Args = { request: Request; context: { scope: RequestScope } };

/** Where a person lands after signing in, by role. */
export const homeOf = (role: Viewer['role']) =>
  ({ patient: '/dashboard', doctor: '/doctor/dashboard', admin: '/admin' })[role];

/** Where the second step of signing in is. */
export const SECOND_FACTOR = '/login/second-factor';
/** Where an administrator without a second factor may go: to set one up. */
const SECURITY = '/profile/security';

/** The viewer; a visitor is sent to sign in and comes back to where they were. */
export async function requireViewer({ request, context: { scope } }: Args): Promise<Viewer> {
  const viewer = await scope.viewer();
  const url = new URL(request.url);
  // A form cannot be sent again after signing in: come back to the page that holds it.
  const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  const next = new URLSearchParams({ next: here });
  // Before anything is written: whose token outlives the right to use it learns so in words.
  if (request.method !== 'GET') await scope.profile();
  if (!viewer) throw redirect(`${(await scope.awaitsSecondFactor()) ? SECOND_FACTOR : '/login'}?${next}`);
  if (viewer.role === 'admin' && !viewer.secondFactor && !url.pathname.startsWith(SECURITY)) {
    throw redirect(`${SECURITY}/two-factor?${next}`);
  }
  return viewer;
}

/** The viewer in this role, past the first steps; another role gets 403. */
export async function requireRole(args: Args, role: Viewer['role']): Promise<Viewer> {
  const viewer = await requireViewer(args);
  if (viewer.role !== role) throw new Response('wrong_role', { status: 403 });
  return viewer;
}

/** An administrator who gave a second factor; for anybody else there is no such page. */
export async function requireAdministrator(args: Args): Promise<Viewer> {
  const viewer = await requireViewer(args);
  const profile = await args.context.scope.profile();
  if (viewer.role !== 'admin' || profile?.role !== 'admin') throw new Response('not_found', { status: 404 });
  return viewer;
}

/** The viewer in this role; sent to finish the first steps before anything else. */
export async function requireOnboarded(args: Args, role: Viewer['role']): Promise<Viewer> {
  const viewer = await requireRole(args, role);
  if (viewer.onboarded) return viewer;
  const url = new URL(args.request.url);
  throw redirect(`/onboarding?${new URLSearchParams({ next: url.pathname + url.search })}`);
}

/** A patient with everything that booking needs; sent to what is open, such as a new version of the terms, first. */
export async function requireBookingPatient(args: Args): Promise<Viewer> {
  const viewer = await requireOnboarded(args, 'patient');
  if (isReady(await getOnboarding(args.context.scope.db))) return viewer;
  const url = new URL(args.request.url);
  throw redirect(`/onboarding?${new URLSearchParams({ next: url.pathname + url.search })}`);
}

/** The value, or a 404: a row that somebody may not see does not exist for them. */
export function found<T>(value: T | null | undefined): T {
  if (value == null) throw new Response('not_found', { status: 404 });
  return value;
}
