import type { Translation } from '../translation';

export const calendars: Translation<'calendars'> = {
  entry: {
    patientTitle: 'Consulta con {doctor}',
    doctorTitle: 'Consulta, paciente {patient}',
    doctorTitleNoName: 'Consulta, eCureTrip',
    description: {
      video: 'Consulta por vídeo, referencia {reference}. La sala abre 15 minutos antes del inicio: {url}',
      in_person: 'Consulta en la clínica, referencia {reference}: {url}',
    },
  },
  page: {
    title: 'Su calendario',
    back: 'Perfil',
    crumb: 'Usted está aquí',
    lead: 'Su propio calendario puede seguir sus citas por sí solo: las nuevas, las cambiadas y las canceladas.',
    leadMore:
      'Lo hace con una dirección privada. Quien conozca la dirección ve sus horas y {role, select, doctor {las iniciales de sus pacientes} other {los nombres de sus médicos}}, así que no la comparta. Nunca dice nada sobre la salud.',
    none: 'Aún no tiene una dirección de calendario.',
    make: 'Crear una dirección de calendario',
    made: 'Su dirección de calendario está lista',
    madeOnce:
      'Cópiela ahora: por su seguridad solo la mostramos esta vez. Si la pierde, cree una nueva. Entonces la anterior deja de funcionar.',
    address: 'Su dirección privada de calendario',
    open: 'Abrir en mi calendario',
    state: 'Su dirección',
    since: 'Creada',
    lastRead: 'Última lectura de un calendario',
    neverRead: 'Aún no',
    renew: 'Crear una dirección nueva',
    renewText: 'La dirección que su calendario usa ahora deja de funcionar, y usted pone en él la nueva.',
    revoke: 'Terminar esta dirección',
    revokeText: 'Su calendario ya no se entera de los cambios. Sus citas siguen como están.',
    how: 'Cómo ponerla en su calendario',
    google: {
      title: 'Google Calendar',
      text: 'Abra Google Calendar en un navegador, no en el teléfono. Junto a «Otros calendarios» pulse +, elija «Desde URL» y ponga la dirección. Google busca cambios unas pocas veces al día, así que un cambio puede aparecer allí con retraso.',
    },
    apple: {
      title: 'Calendario de Apple',
      text: 'Pulse «Abrir en mi calendario» en su iPhone, iPad o Mac. O elija «Añadir calendario de suscripción» (en Mac: Archivo, Nueva suscripción a calendario) y ponga la dirección.',
    },
    outlook: {
      title: 'Outlook',
      text: 'Abra el calendario de Outlook. Elija «Agregar calendario», después «Suscribirse desde la web», y ponga la dirección.',
    },
  },
};
