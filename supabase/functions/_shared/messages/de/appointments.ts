import type { appointments as English } from '../en/appointments.ts';
import type { Translation } from '../translation.ts';

export const appointments: Translation<typeof English> = {};
