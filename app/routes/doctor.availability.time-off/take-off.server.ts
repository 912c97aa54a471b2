import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import type { RequestScope } from '~/http/scope.server';
import {
  availabilityErrorStatus,
  exceptionItem,
  exceptionItemSchema,
  REFUSALS,
  timeOffSchema,
} from '~/modules/doctors';
import { addExceptions, removeException } from '~/modules/doctors/index.server';

const PAGE = '/doctor/availability/time-off';
const confirmedSchema = z.object({
  items: z.array(exceptionItemSchema).min(1).max(60),
  acknowledged: z.array(z.uuid()).max(500),
});

async function done(scope: RequestScope, key: string): Promise<never> {
  await setFlash(scope, { kind: 'done', key });
  throw redirect(PAGE, 303);
}

/** The form for one time off or extra hours. */
export async function addOne(scope: RequestScope, request: Request) {
  const form = await parseForm(request, timeOffSchema);
  if (form.status !== 'success') return formReply(form);
  const items = [exceptionItem(form.value)];
  const added = await addExceptions(scope.db, { items, acknowledged: [] });
  if (!added.ok) {
    const { field, message } = REFUSALS[added.error.code];
    const status = availabilityErrorStatus(added.error);
    return formReply(
      form,
      field ? { status, fieldErrors: { [field]: [message] } } : { status, formErrors: [message] },
    );
  }
  if (!added.value.saved)
    return data({ ask: { items, appointments: added.value.appointments } }, { status: 409 });
  return done(scope, added.value.added > 0 ? 'timeOffSaved' : 'timeOffThere');
}

/** The doctor has seen the appointments and goes on. */
export async function addConfirmed(scope: RequestScope, form: FormData) {
  const parsed = confirmedSchema.safeParse({
    items: parseJson(String(form.get('items') ?? '')),
    acknowledged: form.getAll('acknowledged'),
  });
  if (!parsed.success) throw new Response('bad_request', { status: 400 });
  const added = await addExceptions(scope.db, parsed.data);
  if (!added.ok) throw new Response(added.error.code, { status: availabilityErrorStatus(added.error) });
  if (!added.value.saved) {
    const { items } = parsed.data;
    return data({ ask: { items, appointments: added.value.appointments } }, { status: 409 });
  }
  return done(scope, added.value.appointments.length > 0 ? 'timeOffKept' : 'timeOffSaved');
}

/** Takes one back; what is not the doctor's does not exist. */
export async function takeBack(scope: RequestScope, form: FormData): Promise<never> {
  const id = z.uuid().safeParse(form.get('id'));
  if (!id.success) throw new Response('not_found', { status: 404 });
  const removed = await removeException(scope.db, id.data);
  if (!removed.ok) throw new Response(removed.error.code, { status: availabilityErrorStatus(removed.error) });
  return done(scope, 'timeOffTakenBack');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
