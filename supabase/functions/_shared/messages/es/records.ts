import type { records as English } from '../en/records.ts';
import type { Translation } from '../translation.ts';

export const records: Translation<typeof English> = {
  record_requested: {
    subject: 'Su médico pide un archivo',
    preheader: 'Lo que se pide está en la página de su cita.',
    title: 'Su médico pide un archivo',
    intro:
      '{doctor} le pide un archivo para la consulta <strong>{reference}</strong>. Inicie sesión para leer qué se pide. Usted decide si lo comparte.',
  },
  records_opened: {
    subject: 'Un administrador abrió sus archivos',
    preheader: 'El motivo está en su registro de accesos.',
    title: 'Un administrador abrió sus archivos',
    intro:
      'El <strong>{moment}</strong> ({zone}) un administrador de eCureTrip abrió sus archivos durante una hora. El motivo, y cada archivo que se lee, están en su registro de accesos.',
    button: 'Leer el registro de accesos',
    notRight: 'Si no está de acuerdo, responda a este correo.',
  },
  record_infected: {
    subject: 'Se eliminó un archivo que usted añadió',
    preheader: 'Tenía un virus. Nadie lo abrió.',
    title: 'Se eliminó un archivo que usted añadió',
    intro:
      'El <strong>{moment}</strong> ({zone}) encontramos un virus en un archivo que usted añadió, y lo eliminamos. Nadie lo abrió, y sus otros archivos no están afectados. Inicie sesión para ver qué archivo era. Si lo tiene en papel, haga una copia nueva y añádala. Conviene revisar también su propio dispositivo.',
    button: 'Ver mi historial',
  },
  export_ready: {
    subject: 'Su exportación está lista',
    preheader: 'Inicie sesión para descargarla.',
    title: 'Su exportación está lista',
    intro:
      'Todo lo que guardamos para usted está listo en un archivo. Inicie sesión para descargarlo hasta el <strong>{moment}</strong> ({zone}).',
    button: 'Descargarla',
  },
};
