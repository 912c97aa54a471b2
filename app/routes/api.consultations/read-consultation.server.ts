import { present } from '~/http/api/problem';
import { getConsultation, getConsultationRow } from '~/modules/appointments/index.server';
import type { Db } from '~/platform/supabase.server';

/** A consultation by its own id, as one of its parties may see it; a 404 for anybody else. */
export async function readConsultation(db: Db, id: string) {
  const row = present(await getConsultationRow(db, id));
  return { ...present(await getConsultation(db, row.appointmentId)), ...row };
}
