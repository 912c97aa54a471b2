/** One function for each step, called by the step's page and by the page of the profile that shows the same form. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { formReply, parseForm } from '~/http/forms.server';
import { preferenceCookie } from '~/http/preferences.server';
import type { Viewer } from '~/http/viewer';
import {
  emptySchema,
  giveConsentsSchema,
  patientDetailsSchema,
  patientHealthSchema,
  profileSchema,
} from '~/modules/accounts';
import {
  giveConsents,
  savePatientDetails,
  savePatientHealth,
  updateProfile,
} from '~/modules/accounts/index.server';
import {
  firstOfferSchema,
  introductionSchema,
  licenceSchema,
  openIntroductionSchema,
  openPracticeSchema,
  practiceSchema,
} from '~/modules/doctors';
import {
  changeLicence,
  getOwnPractice,
  saveFirstOffer,
  saveIntroduction,
  savePractice,
  submitDoctorOnboarding,
} from '~/modules/doctors/index.server';
import { savePhoto } from '../profile_.photo/save-photo.server';

type Reply = ReturnType<typeof formReply>;
/** Null when it is saved, else the answer that keeps what was typed. */
type Save = (args: ActionFunctionArgs, viewer: Viewer) => Promise<Reply | null>;

const locked = { status: 409, formErrors: ['applicationLocked'] };

export const saveDetails: Save = async ({ request, context: { scope } }, viewer) => {
  if (viewer.role === 'patient') {
    const form = await parseForm(request, patientDetailsSchema);
    if (form.status !== 'success') return formReply(form);
    await savePatientDetails(scope.db, form.value);
  } else {
    const form = await parseForm(request, profileSchema);
    if (form.status !== 'success') return formReply(form);
    await updateProfile(scope.db, viewer.id, form.value);
  }
  // The clock that was chosen by hand would otherwise win over the one just saved.
  scope.appendHeader('Set-Cookie', preferenceCookie('timeZone', null));
  return null;
};

export const saveConsents: Save = async ({ request, context: { scope } }) => {
  const form = await parseForm(request, giveConsentsSchema);
  if (form.status !== 'success') return formReply(form);
  const given = await giveConsents(scope.db, form.value.consents);
  if (given.ok) return null;
  return given.error.code === 'consent_outdated'
    ? formReply(form, { status: 409, formErrors: ['consentsChanged'] })
    : formReply(form, { fieldErrors: { consents: ['consentsMissing'] } });
};

export const saveHealth: Save = async ({ request, context: { scope } }) => {
  const form = await parseForm(request, patientHealthSchema);
  if (form.status !== 'success') return formReply(form);
  await savePatientHealth(scope.db, form.value);
  return null;
};

const mayChange = async ({ context: { scope } }: ActionFunctionArgs) =>
  (await getOwnPractice(scope.db))?.mayChange ?? false;

export const saveOwnIntroduction: Save = async (args) => {
  const schema = (await mayChange(args)) ? introductionSchema : openIntroductionSchema;
  const form = await parseForm(args.request, schema);
  if (form.status !== 'success') return formReply(form);
  const saved = await saveIntroduction(args.context.scope.db, form.value);
  return saved.ok ? null : formReply(form, locked);
};

export const saveOwnPractice: Save = async (args) => {
  const schema = (await mayChange(args)) ? practiceSchema : openPracticeSchema;
  const form = await parseForm(args.request, schema);
  if (form.status !== 'success') return formReply(form);
  const saved = await savePractice(args.context.scope.db, form.value);
  return saved.ok ? null : formReply(form, locked);
};

const saveLicence: Save = async (args) => {
  const { scope } = args.context;
  const form = await parseForm(args.request, licenceSchema);
  if (form.status !== 'success') return formReply(form);
  // A change after that takes the doctor out of the search: its own page says so first.
  if (!(await mayChange(args))) return formReply(form, locked);
  const changed = await changeLicence(scope.db, form.value);
  return changed.ok ? null : formReply(form, { status: 409, formErrors: ['licenceLocked'] });
};

const saveOffer: Save = async ({ request, context: { scope } }) => {
  const form = await parseForm(request, firstOfferSchema);
  if (form.status !== 'success') return formReply(form);
  const saved = await saveFirstOffer(scope.db, form.value);
  return saved.ok ? null : formReply(form, locked);
};

const send: Save = async ({ request, context: { scope } }) => {
  const form = await parseForm(request, emptySchema);
  const sent = await submitDoctorOnboarding(scope.db);
  if (sent.ok) return null;
  return formReply(form, {
    status: 409,
    formErrors: [sent.error.code === 'steps_open' ? 'stepsOpen' : 'applicationLocked'],
  });
};

const SAVES: Record<'patient' | 'doctor', Record<string, Save>> = {
  patient: { you: saveDetails, consents: saveConsents, health: saveHealth, photo: savePhoto },
  doctor: {
    you: saveOwnIntroduction,
    practice: saveOwnPractice,
    licence: saveLicence,
    fee: saveOffer,
    photo: savePhoto,
    consents: saveConsents,
    send,
  },
};

/** Saves the form of a step. @returns the answer to a form that did not go through; null when it did */
export async function saveStep(
  args: ActionFunctionArgs,
  viewer: Viewer,
  step: string,
): Promise<Reply | null> {
  const save = viewer.role === 'admin' ? undefined : SAVES[viewer.role][step];
  if (!save) throw new Response('not_found', { status: 404 });
  return save(args, viewer);
}
