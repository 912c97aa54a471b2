import { parseWithZod } from '@conform-to/zod/v4';
import { formReply } from '~/http/forms.server';
import { patientOnboardingSchema } from '~/modules/accounts';
import { finishPatientOnboarding } from '~/modules/accounts/index.server';
import type { Db } from '~/platform/supabase.server';

/** The reply when something is to be corrected; null when everything is saved. */
export async function patientAction(db: Db, formData: FormData) {
  const form = parseWithZod(formData, { schema: patientOnboardingSchema });
  if (form.status !== 'success') return formReply(form);
  await finishPatientOnboarding(db, form.value);
  return null;
}
