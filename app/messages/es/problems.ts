import type { Translation } from '../translation';

export const problems: Translation<'problems'> = {
  title: 'Un problema con la consulta, {day}',
  kinds: {
    not_as_agreed: 'No tuvo lugar como se acordó',
    too_short: 'Fue demasiado corta',
    technical: 'El sonido, la imagen o la conexión no funcionaron',
    other: 'Otra cosa',
  },
  heading: {
    ask: '¿Algo no fue bien?',
    impossible: 'Aquí no se puede avisar de un problema',
    none: 'No hay ningún aviso de problema',
    said: 'Usted avisó de un problema',
    asked: '{name} avisa de un problema',
    deciding: 'Ahora decide una persona',
    decided: 'Está decidido',
  },
  lead: {
    ask: 'Díganoslo antes del <b>{moment}</b>. Entonces los {amount} siguen retenidos hasta que se resuelva.',
    next: 'Qué pasa después',
    nextDoctor:
      '{name} lee lo que usted escriba aquí, y tiene {days, plural, one {# día} other {# días}} para responder.',
    nextPerson:
      'Después una persona de eCureTrip lee a las dos partes y decide adónde va el dinero. Los dos leen el motivo.',
    nextUndo: 'Hasta que se decida, puede retirar el aviso.',
  },
  kind: '¿Qué pasó?',
  text: 'Descríbalo en unas frases',
  textHint:
    'Sin detalles médicos: nadie necesita conocerlos para decidir esto. Hasta {max, plural, one {# carácter} other {# caracteres}}.',
  hope: '¿Qué espera?',
  hopeOptional: '(puede dejarlo vacío)',
  hopeHint: 'Por ejemplo una parte del dinero, u otra consulta.',
  send: 'Avisar del problema',
  keep: 'No avisar de nada',
  calm: 'Todavía no se ha enviado nada.',
  obstacle: {
    not_patient: 'Solo el paciente puede avisar de un problema con una consulta.',
    wrong_state:
      'Se puede avisar de un problema después de que la consulta haya tenido lugar, mientras el dinero esté retenido.',
    already_reported: 'Ya ha avisado de un problema.',
    disputed:
      'Su banco está examinando este pago. Decide el banco, así que mientras tanto no se puede avisar de nada aquí.',
    too_late:
      'El plazo para avisar de un problema terminó el {moment}. Escríbanos si aun así necesita ayuda.',
  },
  report: {
    title: { patient: 'Lo que usted escribió', doctor: 'Lo que escribió el paciente' },
    kind: 'Qué pasó',
    text: 'En detalle',
    hope: { patient: 'Lo que usted espera', doctor: 'Lo que espera el paciente' },
    at: 'Avisado',
  },
  answer: {
    title: { patient: 'Lo que respondió el médico', doctor: 'Lo que usted respondió' },
    at: 'Respondido',
    awaited: 'El médico puede responder hasta el {moment}.',
    missing: 'No llegó respuesta a tiempo.',
    ask: 'Su respuesta',
    askHint:
      'Puede responder una vez. La lee el paciente, y también la persona que decide. Sin detalles médicos. Hasta {max, plural, one {# carácter} other {# caracteres}}.',
    until: 'Puede responder hasta el <b>{moment}</b>. Si no lo hace, se decide sin su respuesta.',
    held: 'El pago sigue retenido hasta que se decida.',
    send: 'Enviar la respuesta',
    over: 'El plazo para responder terminó el {moment}. Ahora decide una persona.',
  },
  decision: {
    title: 'La decisión',
    at: 'Decidido',
    why: 'Motivo',
    patient: {
      release: 'El pago va al médico.',
      refund: 'Se le devuelven {amount}, por la misma vía en que pagó.',
      split: 'Se le devuelven {amount}, por la misma vía en que pagó. El resto va al médico.',
    },
    doctor: {
      release: 'El pago se libera a usted, menos nuestra comisión.',
      refund: 'Se devuelven {amount} al paciente. A usted no se le libera nada.',
      split: 'Se devuelven {amount} al paciente. El resto se libera a usted, menos nuestra comisión.',
    },
  },
  withdrawTitle: '¿Está resuelto?',
  withdrawText: 'Retire el aviso, y el dinero va al médico como estaba previsto.',
  withdraw: 'Retirar el aviso',
  notice: {
    open: {
      patient:
        'Usted avisó de un problema. {name} puede responder hasta el {moment}. El dinero sigue retenido.',
      doctor:
        'El paciente avisa de un problema. Usted puede responder hasta el {moment}. El dinero sigue retenido.',
    },
    deciding: {
      patient: 'Usted avisó de un problema. Ahora decide una persona de eCureTrip. El dinero sigue retenido.',
      doctor:
        'El paciente avisó de un problema. Ahora decide una persona de eCureTrip. El dinero sigue retenido.',
    },
    decided: {
      patient: 'El problema del que usted avisó está decidido.',
      doctor: 'El problema del que avisó el paciente está decidido.',
    },
    read: 'Leerlo',
    answer: 'Leer y responder',
    look: 'Leerlo o retirarlo',
    readWhy: 'Leer el motivo',
    ask: '¿Algo no fue bien?',
    report: 'Avisar de un problema',
  },
  refund: {
    requires_action: {
      title: 'Su reembolso espera sus datos bancarios',
      text: 'Stripe, que realiza nuestros pagos, le ha enviado un correo con un enlace. Ábralo y diga a qué cuenta debe ir el dinero. Mire también en la carpeta de correo no deseado. Mientras tanto no se pierde nada.',
    },
    failed: {
      title: 'Su reembolso no le llegó',
      text: 'Su banco nos devolvió el dinero. Buscamos otra vía y le escribimos. No tiene que hacer nada.',
    },
  },
  stopped: 'Retenido hasta que se decida el problema avisado',
};
