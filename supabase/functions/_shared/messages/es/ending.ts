import type { ending as English } from '../en/ending.ts';
import type { Translation } from '../translation.ts';

export const ending: Translation<typeof English> = {
  appointment_cancelled: {
    subject: 'Cancelada: {day}, {clock}',
    preheader: 'La cita del {day} no tiene lugar.',
    title: 'La cita está cancelada',
    patient: {
      patient: 'Canceló su cita con {doctor} del <strong>{moment}</strong> ({zone}).',
      doctor: '{doctor} canceló su cita del <strong>{moment}</strong> ({zone}). Lo sentimos.',
      administrator:
        'Hemos tenido que cancelar su cita con {doctor} del <strong>{moment}</strong> ({zone}), porque el médico no puede atenderla. Lo sentimos.',
    },
    doctor: {
      doctor: 'Canceló la cita con {patient} del <strong>{moment}</strong> ({zone}).',
      patient: '{patient}, su paciente, canceló la cita del <strong>{moment}</strong> ({zone}).',
      administrator:
        'Cancelamos la cita con {patient} del <strong>{moment}</strong> ({zone}), y devolvimos todo al paciente.',
    },
    reason: {
      patient: 'El médico le escribió el motivo. Puede leerlo después de iniciar sesión.',
      doctor: 'El paciente escribió el motivo. Puede leerlo después de iniciar sesión.',
    },
    backLead: 'Se le devuelven {amount}.',
    back: 'Vuelven por la misma vía en que pagó. Su banco puede tardar hasta diez días laborables en mostrarlo.',
    nothingLead: 'No se devuelve nada.',
    nothing: 'Así lo dicen las condiciones que vio antes de pagar: faltaba muy poco para la cita.',
    awaitedLead: 'Si su pago aún llega, se le devuelve todo.',
    awaited: 'No tiene que hacer nada.',
    allBackLead: 'Se devuelven {amount} al paciente.',
    allBack: 'La hora vuelve a estar libre, y otros pueden reservarla.',
    restLead: '{amount} siguen retenidos para usted.',
    rest: 'Se liberan a usted en unos días, menos la comisión de eCureTrip. La hora vuelve a estar libre.',
    again: 'Elegir otra hora',
    calendarFile: 'El archivo adjunto quita la cita de su calendario.',
  },
  appointment_moved: {
    subject: 'Nueva hora: {day}, {clock}',
    preheader: 'Ahora a las {clock} en {city}, {otherClock} en {otherCity}.',
    title: 'La cita tiene una nueva hora',
    patient: {
      patient: 'Cambió su cita con {doctor} al <strong>{day}</strong>.',
      doctor: '{doctor} cambió su cita al <strong>{day}</strong>.',
    },
    doctor: {
      doctor: 'Cambió la cita con {patient} al <strong>{day}</strong>.',
      patient: '{patient}, su paciente, cambió la cita al <strong>{day}</strong>.',
    },
    before: 'Antes era el {moment} ({zone}).',
    choiceLead: '¿No le conviene la nueva hora?',
    choice: 'Puede cancelar hasta el {moment} ({zone}) y recuperar todo su dinero.',
    cancel: 'Cancelar y recuperar todo',
    calendarFile: 'El archivo adjunto cambia la cita en su calendario.',
  },
  no_show: {
    reported: {
      subject: 'Responda antes del {moment}',
      title: '¿Se presentó?',
      preheader: 'Nos dicen que usted no se presentó a una cita.',
      patient: '{doctor} dice que usted no se presentó a la cita del <strong>{moment}</strong> ({zone}).',
      doctor: 'Su paciente dice que usted no se presentó a la cita del <strong>{moment}</strong> ({zone}).',
      lead: 'Puede responder hasta el {moment} ({zone}).',
      patientText:
        'Si no fue así, dígalo en la página de la cita, y una persona lo examina. De lo contrario, el dinero va después al médico.',
      doctorText:
        'Si no fue así, dígalo en la página de la cita, y una persona lo examina. De lo contrario, después se devuelve todo el dinero al paciente.',
      button: 'Responder',
    },
    contested: {
      subject: 'Una persona examina su cita',
      title: 'Una persona lo examina',
      preheader: 'Hasta que se decida, el dinero sigue retenido.',
      text: 'Las dos partes no están de acuerdo en quién se presentó a la cita del <strong>{moment}</strong> ({zone}). Una persona de eCureTrip lee lo que han dicho las dos y decide.',
      lead: 'El dinero sigue retenido hasta entonces.',
      more: 'Le escribimos cuando esté decidido.',
    },
    settled: {
      subject: 'Su cita del {day} está cerrada',
      title: 'La cita está cerrada',
      preheader: 'No tuvo lugar.',
      patientAbsent:
        'La cita del <strong>{moment}</strong> ({zone}) está cerrada: el paciente no se presentó.',
      doctorAbsent: 'La cita del <strong>{moment}</strong> ({zone}) está cerrada: el médico no se presentó.',
      patient: {
        doctorLead: 'Se le devuelven {amount}.',
        doctorText:
          'Vuelven por la misma vía en que pagó. Su banco puede tardar hasta diez días laborables en mostrarlo.',
        patientLead: 'No se devuelve nada.',
        patientText: 'Así lo dicen las condiciones que vio antes de pagar.',
      },
      doctor: {
        doctorLead: 'Se devuelven {amount} al paciente.',
        doctorText: 'A usted no se le libera nada.',
        patientLead: 'El dinero se libera a usted.',
        patientText: 'Menos la comisión de eCureTrip, en los próximos minutos.',
      },
    },
  },
};
