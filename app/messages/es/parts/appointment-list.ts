import type { Translation } from '../../translation';

/** The lists of appointments. */
export const appointmentList: Translation<'appointments'>['list'] = {
  title: 'Citas',
  which: 'Qué citas',
  upcoming: 'Próximas',
  past: 'Pasadas',
  caption: { upcoming: 'Próximas citas', past: 'Citas pasadas' },
  when: 'Su hora',
  doctor: 'Médico',
  patient: 'Paciente',
  there: 'Allí',
  state: 'Estado',
  money: 'Dinero',
  pages: 'Páginas de citas',
  first: 'Primera página',
  filter: {
    title: 'Buscar',
    words: { patient: 'Médico o referencia', doctor: 'Paciente o referencia' },
    status: 'Estado',
    any: 'Cualquiera',
    from: 'Desde',
    to: 'Hasta',
    submit: 'Mostrar',
    clear: 'Mostrar todas',
    status_held: 'Hora reservada, sin pagar',
    status_confirmed: 'Confirmada',
    status_completed: 'Tuvo lugar',
    status_cancelled: 'Cancelada',
    status_no_show: 'Ausencia',
    status_expired: 'Caducada',
    nothing: 'Ninguna cita coincide',
    nothingText:
      'Ninguna de sus citas {scope, select, upcoming {próximas} other {pasadas}} coincide con todo esto. Quite algo, o mire las {scope, select, upcoming {pasadas} other {próximas}}.',
  },
  next: { upcoming: 'Más adelante', past: 'Anteriores' },
  none: {
    patient: {
      upcoming: {
        title: 'No tiene ninguna cita próxima',
        text: 'Cuando reserve una consulta, aparecerá aquí con las dos horas y el estado de su dinero.',
      },
      past: {
        title: 'Aún no tiene ninguna cita pasada',
        text: 'Después de una consulta encontrará aquí su resumen y su pago.',
      },
    },
    doctor: {
      upcoming: {
        title: 'No tiene ninguna cita próxima',
        text: 'Cuando un paciente haya reservado y pagado, la cita aparecerá aquí.',
      },
      past: {
        title: 'Aún no tiene ninguna cita pasada',
        text: 'Después de una consulta encontrará aquí su nota y el estado del dinero.',
      },
    },
  },
  find: 'Buscar médico',
  seePast: 'Ver citas pasadas',
  seeUpcoming: 'Ver próximas citas',
};
