import type { problems as English } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

export const problems: Translation<typeof English> = {
  problem_report: {
    received: {
      subject: 'Responda antes del {moment}',
      title: 'Un paciente avisa de un problema',
      preheader: 'El pago sigue retenido hasta que se resuelva.',
      text: 'Su paciente dice que algo no fue bien en la consulta del <strong>{moment}</strong> ({zone}). En la página de la cita puede leer qué pasó, y responder.',
      lead: 'Puede responder una vez, hasta el {moment} ({zone}).',
      more: 'Una persona de eCureTrip lee a las dos partes y decide. Si no responde, se decide sin su respuesta. Mientras tanto no se libera nada de este pago.',
      button: 'Leer y responder',
    },
    answered: {
      subject: 'El médico ha respondido a su aviso',
      title: 'El médico ha respondido',
      preheader: 'Ahora decide una persona de eCureTrip.',
      text: '{doctor} ha respondido a su aviso sobre la consulta del <strong>{moment}</strong> ({zone}). Puede leer la respuesta después de iniciar sesión.',
      lead: 'No tiene que hacer nada.',
      more: 'Una persona de eCureTrip lee a las dos partes y decide. Si lo han resuelto entre ustedes, puede retirar su aviso.',
      button: 'Leer la respuesta',
    },
    withdrawn: {
      subject: 'El paciente retiró el aviso',
      title: 'El aviso se ha retirado',
      preheader: 'El pago se libera como estaba previsto.',
      text: 'Su paciente retiró el aviso sobre la consulta del <strong>{moment}</strong> ({zone}).',
      lead: 'No tiene que hacer nada.',
      more: 'El pago se libera a usted como estaba previsto.',
      button: 'Abrir la cita',
    },
    decided: {
      subject: 'Decidido: la consulta del {day}',
      title: 'Está decidido',
      preheader: 'Puede leer el motivo después de iniciar sesión.',
      text: 'El aviso sobre la consulta del <strong>{moment}</strong> ({zone}) está decidido. Puede leer el motivo en la página de la cita.',
      patient: {
        release: { lead: 'El pago va al médico.', more: 'A usted no se le devuelve nada.' },
        refund: {
          lead: 'Se le devuelven {amount}.',
          more: 'Vuelven por la misma vía en que pagó. Su banco puede tardar hasta diez días laborables en mostrarlo.',
        },
        split: {
          lead: 'Se le devuelven {amount}.',
          more: 'El resto va al médico. Su banco puede tardar hasta diez días laborables en mostrar el reembolso.',
        },
      },
      doctor: {
        release: {
          lead: 'El pago se libera a usted.',
          more: 'Menos la comisión de eCureTrip, en los próximos minutos.',
        },
        refund: { lead: 'Se devuelven {amount} al paciente.', more: 'A usted no se le libera nada.' },
        split: {
          lead: 'Se devuelven {amount} al paciente.',
          more: 'El resto se libera a usted, menos la comisión de eCureTrip.',
        },
      },
      button: 'Leer el motivo',
    },
  },
  goodwill_refund: {
    patient: {
      subject: 'Se le devuelven {amount}',
      text: 'eCureTrip le devuelve una parte de lo que pagó por la consulta con {doctor} del <strong>{moment}</strong> ({zone}).',
      lead: '{amount} vuelven por la misma vía en que pagó.',
      more: 'No tiene que hacer nada. Su banco puede tardar hasta diez días laborables en mostrarlo.',
    },
    doctor: {
      subject: 'Se devuelven {amount} a un paciente',
      text: 'eCureTrip devuelve {amount} al paciente de la consulta del <strong>{moment}</strong> ({zone}).',
      heldLead: 'Se le libera menos a usted.',
      held: 'El reembolso sale de lo retenido, y con él baja también la comisión de eCureTrip.',
      releasedLead: 'Se retiran {fromDoctor} de su cuenta de cobro.',
      released: 'Es su parte del reembolso; eCureTrip devuelve su parte de la comisión.',
    },
    preheader: 'Puede leer el motivo después de iniciar sesión.',
    button: 'Leer el motivo',
  },
  refund_action: {
    subject: 'Necesitamos sus datos bancarios para enviarle {amount}',
    title: 'Su reembolso le espera',
    preheader: 'Stripe le ha enviado otro correo con un enlace.',
    text: 'Su pago para la cita con {doctor} el <strong>{moment}</strong> ({zone}) llegó por transferencia bancaria, así que no sabemos a qué cuenta debe ir el reembolso.',
    lead: 'Busque un correo de Stripe y dé allí sus datos bancarios.',
    more: 'Stripe realiza nuestros pagos. Su correo llegó al mismo tiempo que este; mire también en la carpeta de correo no deseado. El enlace funciona durante 45 días. Nosotros nunca pedimos datos bancarios en un correo propio.',
    button: 'Abrir la cita',
  },
};
