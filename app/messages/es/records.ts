import type { Translation } from '../translation';

export const records: Translation<'records'> = {
  title: 'Su historial',
  lead: 'Los resúmenes que los médicos escribieron después de sus consultas. Solo usted y el médico que lo escribió pueden leer un resumen.',
  summaries: 'Resúmenes',
  of: 'Resumen de {name}',
  meta: '{headline}, {day}',
  read: 'Leer e imprimir',
  readOf: ' el resumen de {name}, {day}',
  pages: 'Páginas de resúmenes',
  first: 'Más recientes',
  older: 'Anteriores',
  none: {
    title: 'Aún no hay resúmenes',
    text: 'Después de una consulta el médico escribe un resumen. Entonces aparece aquí, para leerlo e imprimirlo.',
    coming: 'Ver próximas citas',
    find: 'Buscar médico',
  },
};
