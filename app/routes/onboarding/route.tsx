import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { homeOf, requireViewer } from '~/http/guards.server';
import { safeNextPath } from '~/http/next-path';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getProfile } from '~/modules/accounts/index.server';
import { doctorAction } from './doctor-action.server';
import { DoctorSteps } from './doctor-steps';
import { patientAction } from './patient-action.server';
import { PatientSteps } from './patient-steps';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('onboarding.patient.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const viewer = await requireViewer(args);
  const next = safeNextPath(new URL(request.url).searchParams.get('next'), homeOf(viewer.role));
  if (viewer.onboarded || viewer.role === 'admin') throw redirect(next);
  const [profile, zone] = await Promise.all([getProfile(context.scope.db, viewer.id), context.scope.zone()]);
  const known = {
    fullName: profile?.fullName ?? '',
    timeZone: profile && profile.timeZone !== 'UTC' ? profile.timeZone : zone.name,
    countryCode: profile?.countryCode ?? '',
  };
  return { role: viewer.role, next, known, now: new Date().toISOString() };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const viewer = await requireViewer(args);
  const form = await request.formData();
  const next = safeNextPath(form.get('next'), homeOf(viewer.role));
  const refused =
    viewer.role === 'doctor'
      ? await doctorAction(context.scope.db, form)
      : await patientAction(context.scope.db, form);
  if (refused) return refused;
  const key = viewer.role === 'doctor' ? 'submittedForVerification' : 'onboarded';
  await setFlash(context.scope, { kind: 'done', key });
  throw redirect(next);
}

/** The first facts about a person, after the address is confirmed. */
export default function Onboarding() {
  const { role, ...facts } = useLoaderData<typeof loader>();
  return role === 'doctor' ? <DoctorSteps {...facts} /> : <PatientSteps {...facts} />;
}
