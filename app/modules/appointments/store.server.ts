import type { Db } from '~/platform/supabase.server';
import type { ListFilter } from './rules/list-filter';
import { isRoomOpen, roomPath } from './rules/room';
import {
  appointmentDetailRowSchema,
  appointmentPageSchema,
  doctorDaySchema,
  type AppointmentDetail,
  type AppointmentPage,
  type AppointmentRow,
  type DoctorDay,
  type Scope,
} from './schema';

/** Adds the way to the room while it is open. */
function withRoom<Row extends AppointmentRow>(row: Row) {
  return { ...row, roomUrl: isRoomOpen(row, new Date().toISOString()) ? roomPath(row.id) : null };
}

/** One appointment with all that its party may see; null for anybody else. */
export async function getAppointment(db: Db, id: string): Promise<AppointmentDetail | null> {
  const { data, error } = await db.rpc('get_appointment', { p_id: id });
  if (error) throw new Error(`reading the appointment failed: ${error.message}`);
  return data === null ? null : withRoom(appointmentDetailRowSchema.parse(data));
}

type PageOf = {
  /** `all`: the latest first. */
  scope: Scope | 'all';
  cursor?: string | null;
  limit?: number;
  filter?: ListFilter;
};

/** A page of the viewer's appointments, as patient or as doctor: coming ones the soonest first, past ones the latest. */
export async function listAppointments(
  db: Db,
  { scope, cursor = null, limit = 20, filter = {} }: PageOf,
): Promise<AppointmentPage> {
  const { data, error } = await db.rpc('list_appointments', {
    p_scope: scope,
    p_cursor: cursor ?? undefined,
    p_limit: limit,
    p_status: filter.status,
    p_words: filter.words,
    p_from: filter.from,
    p_to: filter.to,
  });
  if (error) throw new Error(`reading the appointments failed: ${error.message}`);
  const page = appointmentPageSchema.parse(data);
  return { appointments: page.appointments.map(withRoom), nextCursor: page.nextCursor };
}

/** A doctor's day, today's when none is named; null for somebody who is no doctor. */
export async function getDoctorDay(db: Db, date: string | null): Promise<DoctorDay | null> {
  const { data, error } = await db.rpc('get_doctor_day', date ? { p_date: date } : {});
  if (error) throw new Error(`reading the day failed: ${error.message}`);
  if (data === null) return null;
  const { today, next, open, ...day } = doctorDaySchema.parse(data);
  return { ...day, today: today.map(withRoom), next: next.map(withRoom), open: open.map(withRoom) };
}
