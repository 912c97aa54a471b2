import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '~/http/guards.server';
import type { Viewer } from '~/http/viewer';
import {
  getBirthDate,
  getOnboarding,
  getOwnPhoto,
  getPatientSummary,
  getProfile,
  listAccountConsents,
} from '~/modules/accounts/index.server';
import { firstOfferOf } from '~/modules/doctors';
import { getOwnAvailability, getOwnPractice } from '~/modules/doctors/index.server';
import type { LicencePaper } from '~/modules/records';
import { listLicencePapers } from '~/modules/records/index.server';

type Loading = (args: LoaderFunctionArgs, viewer: Viewer) => Promise<StepData>;
type Own = NonNullable<Awaited<ReturnType<typeof getOwnPractice>>>;

/** What the form of a step needs. */
export type StepData =
  | { kind: 'details'; known: Awaited<ReturnType<typeof loadDetails>>; now: string }
  | { kind: 'health'; summary: Awaited<ReturnType<typeof getPatientSummary>> }
  | { kind: 'consents'; consents: Awaited<ReturnType<typeof listAccountConsents>> }
  | { kind: 'introduction'; own: Own }
  | { kind: 'practice'; own: Own; now: string }
  | { kind: 'licence'; own: Own; papers: LicencePaper[] }
  | { kind: 'offer'; known: Record<string, string> | null }
  | { kind: 'photo'; person: Awaited<ReturnType<typeof loadPhoto>> }
  | { kind: 'send' };

/** A person's own details as their form takes them. The clock is guessed as long as nobody chose one. */
export async function loadDetails({ context: { scope } }: LoaderFunctionArgs, viewer: Viewer) {
  const [profile, birthDate, zone] = await Promise.all([
    getProfile(scope.db, viewer.id),
    viewer.role === 'patient' ? getBirthDate(scope.db, viewer.id) : null,
    scope.zone(),
  ]);
  const { fullName, countryCode, phone, timeZone } = found(profile);
  return {
    fullName,
    countryCode: countryCode ?? '',
    phone: phone ?? '',
    timeZone: timeZone === 'UTC' ? zone.name : timeZone,
    ...(viewer.role === 'patient' ? { birthDate: birthDate ?? '' } : {}),
  };
}

/** Who is on a picture, and which one is shown. */
export async function loadPhoto({ context: { scope } }: LoaderFunctionArgs, viewer: Viewer) {
  const [profile, photoId] = await Promise.all([scope.profile(), getOwnPhoto(scope.db, viewer.id)]);
  return { id: viewer.id, name: profile?.fullName ?? '', photoId };
}

const loadPhotoStep: Loading = async (args, viewer) => ({
  kind: 'photo',
  person: await loadPhoto(args, viewer),
});
const loadConsents: Loading = async ({ context: { scope } }) => ({
  kind: 'consents',
  consents: await listAccountConsents(scope.db, scope.locale),
});
const now = () => new Date().toISOString();
const own = async ({ context: { scope } }: LoaderFunctionArgs) => found(await getOwnPractice(scope.db));

const LOADING: Record<'patient' | 'doctor', Record<string, Loading>> = {
  patient: {
    you: async (args, viewer) => ({ kind: 'details', known: await loadDetails(args, viewer), now: now() }),
    consents: loadConsents,
    health: async ({ context: { scope } }, viewer) => ({
      kind: 'health',
      summary: await getPatientSummary(scope.db, viewer.id),
    }),
    photo: loadPhotoStep,
  },
  doctor: {
    you: async (args) => ({ kind: 'introduction', own: await own(args) }),
    practice: async (args) => {
      const [practice, zone] = await Promise.all([own(args), args.context.scope.zone()]);
      const timeZone = practice.timeZone === 'UTC' ? zone.name : practice.timeZone;
      return { kind: 'practice', own: { ...practice, timeZone }, now: now() };
    },
    licence: async (args, viewer) => {
      const { db } = args.context.scope;
      const [licence, papers] = await Promise.all([own(args), listLicencePapers(db, viewer.id)]);
      return { kind: 'licence', own: licence, papers };
    },
    fee: async ({ context: { scope } }) => {
      const [availability, { mayChange }] = await Promise.all([
        getOwnAvailability(scope.db),
        getOnboarding(scope.db),
      ]);
      return { kind: 'offer', known: mayChange ? firstOfferOf(found(availability)) : null };
    },
    photo: loadPhotoStep,
    consents: loadConsents,
    send: async () => ({ kind: 'send' }),
  },
};

/** What the page of a step shows; null where this role has no such step. */
export async function loadStep(
  args: LoaderFunctionArgs,
  viewer: Viewer,
  step: string,
): Promise<StepData | null> {
  if (viewer.role === 'admin') return null;
  return (await LOADING[viewer.role][step]?.(args, viewer)) ?? null;
}
