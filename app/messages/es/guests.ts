import type { Translation } from '../translation';

export const guests: Translation<'guests'> = {
  title: 'Invitar a un acompañante',
  back: 'Volver a la cita',
  lead: {
    patient:
      'Puede invitar a un familiar o a un intérprete. Recibe un correo con un enlace a la sala de vídeo. No ve nada más: ni por qué viene usted, ni archivos, ni el resumen.',
    doctor:
      'Puede invitar a un intérprete. Recibe un correo con un enlace a la sala de vídeo. No ve nada más del paciente. El paciente ve que está invitado.',
  },
  who: '¿Quién acompaña?',
  role: { relative: 'Familiar o amigo', interpreter: 'Intérprete' },
  roleText: {
    relative: 'Una persona de confianza, que escucha y pregunta con usted.',
    interpreter: 'Una persona que traduce entre usted y el médico.',
  },
  name: 'Su nombre',
  email: 'Su correo electrónico',
  emailHint: 'Revíselo: quien reciba el correo puede entrar en la sala.',
  submit: 'Enviar la invitación',
  mailed: 'Último correo',
  resend: 'Enviar el correo otra vez',
  revoke: 'Retirar la invitación',
  revokeText:
    'El enlace deja de funcionar enseguida. Si la persona ya está en la sala, pídale allí que salga, y el médico puede cerrarle la sala.',
  declined: '{name} no quiere acompañar, y ya no recibe correos.',
  over: 'La consulta ha terminado o no tiene lugar. Ya no se puede invitar a nadie.',
  tray: {
    title: 'Alguien con usted',
    titleDoctor: 'Alguien con el paciente',
    none: 'Un familiar o un intérprete puede acompañar por vídeo.',
    noneDoctor: 'Un intérprete puede acompañar por vídeo.',
    invite: 'Invitar a alguien',
    change: 'Cambiar o retirar',
    invited: {
      relative: '{name} tiene una invitación, como familiar.',
      interpreter: '{name} tiene una invitación, como intérprete.',
    },
    byDoctor: 'La invitación es del médico.',
    byPatient: 'La invitación es del paciente.',
    declined: '{name} no quiere acompañar.',
  },
  page: {
    title: 'Su invitación',
    heading: {
      relative: 'Tiene una invitación a una videollamada',
      interpreter: 'Le piden que interprete en una videollamada',
    },
    lead: {
      relative: '{inviter} le pide que le acompañe en una videollamada con {doctor}.',
      interpreter: '{inviter} le pide que interprete en una videollamada con {doctor}.',
    },
    when: 'Cuándo',
    zone: '{city} ({offset})',
    otherZone: 'Mostrarlo en otra zona horaria',
    doctor: 'Con',
    inviter: 'Le invita',
    opens: 'La sala abre el {moment}, 15 minutos antes del inicio. Esta página lo mira por sí sola.',
    open: 'La sala está abierta.',
    join: 'Entrar en la sala',
    check: 'Probar la cámara y el micrófono',
    stopText:
      '¿No es para usted? Entonces el enlace deja de funcionar, y no recibe más correos de este tipo.',
    stop: 'No quiero este correo',
  },
};
