import type { Translation } from '../../translation';

/** What is wrong with a form of a doctor's own time. */
export const availabilityErrors = {
  availabilityStale:
    'Esto se cambió en otra ventana después de que usted abriera la página, así que no se ha guardado nada. Lo que escribió sigue aquí: revíselo y guarde otra vez para ponerlo en lugar del otro cambio.',
  availabilityTooMany: 'Ya hay demasiados. Quite primero algunos.',
  hoursBoth: 'Escriba las dos horas, desde y hasta.',
  hoursEnd:
    'El final debe ser posterior al inicio. Para horas pasada la medianoche, termine este día a las 00:00 y empiece el siguiente a las 00:00.',
  hoursOverlap: 'Estas horas coinciden con otras del mismo día. Cambie unas u otras.',
  bufferRange: 'Elija una pausa de 0 a 120 minutos.',
  noticeRange: 'Elija un plazo de la lista.',
  horizonRange:
    'Escriba un número de días, de 1 a lo que indica la ayuda: un pago no puede retenerse más tiempo.',
  stepMissing: 'Elija un intervalo de la lista.',
  lengthRange: 'Escriba una duración de 10 a 240 minutos, de cinco en cinco.',
  kindMissing: 'Elija si está ausente o trabaja horas adicionales.',
  dateShape: 'Escriba la fecha completa: día, mes y año.',
  datePast: 'Este día ya ha pasado. Elija uno que esté por venir.',
  dateFar: 'Elija un día dentro de los próximos dos años.',
  datesReversed: 'El último día no puede ser anterior al primero.',
  rangeLong: 'Elija como máximo un año de una vez.',
  timesOnOneDay: 'Las horas son de un solo día: deje vacío el último día, o elija días enteros.',
  extraHoursMissing: 'Escriba desde qué hora y hasta qué hora trabaja ese día.',
  extraIsOff: 'En ese tiempo está ausente. Retire primero la ausencia.',
  holidaysMissing: 'Marque al menos un día.',
} as const satisfies Partial<Translation<'errors'>>;
