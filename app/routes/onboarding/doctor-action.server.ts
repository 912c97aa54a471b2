import { parseWithZod } from '@conform-to/zod/v4';
import { formReply } from '~/http/forms.server';
import { renewSession } from '~/modules/accounts/index.server';
import { doctorOnboardingSchema } from '~/modules/doctors';
import { submitDoctorOnboarding } from '~/modules/doctors/index.server';
import type { Db } from '~/platform/supabase.server';

/** The reply when something is to be corrected; null when everything is sent for verification. */
export async function doctorAction(db: Db, formData: FormData) {
  const form = parseWithZod(formData, { schema: doctorOnboardingSchema });
  if (form.status !== 'success') return formReply(form);
  await submitDoctorOnboarding(db, form.value);
  await renewSession(db);
  return null;
}
