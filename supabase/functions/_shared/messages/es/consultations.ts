import type { consultations as English } from '../en/consultations.ts';
import type { Translation } from '../translation.ts';

export const consultations: Translation<typeof English> = {
  consultation_done: {
    subject: 'Su consulta ha tenido lugar',
    preheader: '{doctor} la ha cerrado. Lo que el médico escribió para usted está en su página.',
    title: 'Su consulta ha tenido lugar',
    intro:
      '{doctor} ha cerrado la consulta <strong>{reference}</strong>. Lo que el médico escribió para usted está en su página, después de iniciar sesión.',
    heldLead: '{amount} siguen retenidos.',
    heldUntil:
      'Se liberan a {doctor} el {moment} ({zone}), o enseguida cuando confirme en la página que todo fue bien.',
    heldOpen: 'Se liberan a {doctor} cuando confirme en la página que todo fue bien.',
    button: 'Abrir la cita',
  },
  consultation_amended: {
    subject: 'El resumen de su consulta se ha corregido',
    preheader: '{doctor} ha cambiado lo escrito para usted. Lo que había antes se puede seguir leyendo.',
    title: 'El resumen se ha corregido',
    intro:
      '{doctor} ha corregido el resumen de la consulta <strong>{reference}</strong>. Lo nuevo, y lo que había antes, está en su página, después de iniciar sesión.',
    button: 'Abrir el resumen',
  },
  follow_up_proposed: {
    subject: 'Horas para su próxima consulta',
    preheader: '{doctor} propone horas. Elija una, o ninguna.',
    title: 'Horas para su próxima consulta',
    intro: '{doctor} propone estas horas para su próxima consulta.',
    yours: 'Su hora ({zone})',
    theirs: 'Hora del médico ({zone})',
    button: 'Ver las horas',
    notKept:
      'Las horas no están reservadas para usted: son de quien reserve primero. En la página ve cuáles siguen libres, y puede elegir cualquier otra.',
  },
  guest: {
    preheader: '{moment} ({zone}), con {doctor}.',
    button: 'Ver cuándo abre la sala',
    link: 'El enlace es solo para usted. La sala abre allí 15 minutos antes del inicio. No necesita una cuenta.',
    stop: 'Si no quiere este correo, puede decirlo en la misma página. Entonces no recibe ningún otro.',
    because: 'Recibe este correo porque {inviter} escribió {email} en eCureTrip.',
  },
  guest_invited: {
    subject: 'Tiene una invitación a una videollamada, {moment}',
    title: 'Tiene una invitación a una videollamada',
    relative:
      '{inviter} le pide que le acompañe en una videollamada con {doctor} el <strong>{moment}</strong> ({zone}).',
    interpreter:
      '{inviter} le pide que interprete en una videollamada con {doctor} el <strong>{moment}</strong> ({zone}).',
  },
  guest_moved: {
    subject: 'La videollamada se ha cambiado al {moment}',
    title: 'La videollamada tiene una nueva hora',
    relative:
      'La videollamada con {doctor}, a la que {inviter} le invitó, es ahora el <strong>{moment}</strong> ({zone}).',
    interpreter:
      'La videollamada con {doctor}, en la que {inviter} le pidió que interpretara, es ahora el <strong>{moment}</strong> ({zone}).',
  },
  guest_cancelled: {
    subject: 'Ya no hace falta que acuda a la videollamada',
    preheader: 'La invitación se ha retirado.',
    title: 'La invitación se ha retirado',
    intro:
      'La videollamada con {doctor} del <strong>{moment}</strong> ({zone}) no tiene lugar, o tiene lugar sin usted.',
    nothing: 'No tiene que hacer nada. El enlace que le enviamos ya no funciona.',
  },
};
