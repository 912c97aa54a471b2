import type { money as English } from '../en/money.ts';
import type { Translation } from '../translation.ts';

export const money: Translation<typeof English> = {
  payment_returned: {
    subject: 'Se le devuelve su pago',
    preheader: '{amount} vuelven por la misma vía en que pagó.',
    title: 'Se le devuelve su pago',
    slot_taken:
      'Su pago para la cita con {doctor} el <strong>{moment}</strong> ({zone}) nos llegó cuando ya había terminado el tiempo que le reservamos. Ahora esa hora es de otra persona. No se hizo ninguna cita.',
    appointment_over:
      'Su pago para la cita con {doctor} el <strong>{moment}</strong> ({zone}) nos llegó cuando esa hora ya no se podía reservar. No se hizo ninguna cita.',
    cancelled:
      'Su pago para la cita con {doctor} el <strong>{moment}</strong> ({zone}) nos llegó después de que la cita se cancelara.',
    paid_twice:
      'La cita con {doctor} el <strong>{moment}</strong> ({zone}) se pagó dos veces. Se le devuelve el segundo pago. La cita sigue como está.',
    amount_differs:
      'La cantidad que nos llegó para la cita con {doctor} el <strong>{moment}</strong> ({zone}) no es el precio que se le mostró. No se hizo ninguna cita.',
    arrived_late:
      'Su transferencia bancaria para la cita con {doctor} el <strong>{moment}</strong> ({zone}) nos llegó cuando ya había terminado el tiempo que le reservamos. No se hizo ninguna cita.',
    part_arrived:
      'Solo nos llegó a tiempo una parte del precio de la cita con {doctor} el <strong>{moment}</strong> ({zone}). No se hizo ninguna cita.',
    overpaid:
      'Envió más que el precio de la cita con {doctor} el <strong>{moment}</strong> ({zone}). Se le devuelve el resto. La cita sigue como está.',
    backLead: '{amount} vuelven por la misma vía en que pagó.',
    back: 'No tiene que hacer nada. Su banco puede tardar hasta diez días laborables en mostrarlo.',
    button: 'Elegir otra hora',
  },
  payment_released: {
    subject: 'Se le liberan {amount}',
    preheader: 'Por la cita {reference}, menos la comisión de eCureTrip.',
    title: 'Se le liberan {amount}',
    intro: 'El pago de la cita <strong>{reference}</strong> va en camino a su cuenta de cobro.',
    paid: 'Pagado por el paciente',
    back: 'Devuelto al paciente',
    fee: 'Comisión de eCureTrip',
    released: 'Liberado a usted',
    button: 'Ver sus transferencias',
  },
  dispute_opened: {
    subject: {
      patient: 'Su banco nos pregunta por un pago',
      doctor: 'Hay un contracargo sobre un pago a usted',
    },
    preheader: '{amount}, consulta {reference}',
    patient:
      'Su banco nos ha dicho que hay un contracargo sobre el pago de <strong>{amount}</strong> por su consulta con <strong>{doctor}</strong> del {moment} ({zone}). Si usted se lo pidió a su banco, ahora no tiene que hacer nada: decide su banco, y le decimos cómo termina.',
    patientElse:
      'Si no se refería a este pago, o prefiere resolverlo con nosotros, dígaselo a su banco, o escríbanos.',
    doctor:
      'El banco del paciente ha abierto un contracargo sobre el pago de <strong>{amount}</strong> por la consulta <strong>{reference}</strong> del {moment} ({zone}). Mientras el banco lo examina, no se libera nada de este pago.',
    doctorElse:
      'Respondemos al banco con lo que tenemos: la reserva, el consentimiento, cuándo fue la consulta. No se entrega nada de lo que se dijo o escribió en ella. Usted no tiene que hacer nada; puede tardar hasta tres meses.',
    lead: 'No se libera nada hasta que el banco decida.',
    leadText: 'La cita en sí sigue como está.',
    button: 'Abrir la cita',
  },
  dispute_closed: {
    subject: 'El contracargo sobre {reference} está decidido',
    preheader: 'El banco ha decidido sobre {amount}.',
    title: 'El banco ha decidido',
    intro:
      'El banco ha cerrado el contracargo sobre el pago de <strong>{amount}</strong> por <strong>{reference}</strong>.',
    patient: {
      won: 'Decidió que el pago es válido. El dinero se queda donde debía ir.',
      lost: 'Le devuelve la cantidad. Cuándo llega depende de su banco.',
      closed: 'Se cerró sin decisión, y el pago es válido.',
    },
    doctor: {
      won: 'Decidió que el pago es válido. Se libera a usted como estaba previsto.',
      lost: 'Devolvió la cantidad al paciente. Lo que aún no se le había liberado de este pago no se liberará.',
      closed: 'Se cerró sin decisión, y el pago es válido. Se libera a usted como estaba previsto.',
    },
    button: 'Abrir la cita',
  },
  money_alert: {
    subject: 'Pagos: algo espera por usted',
    preheader: 'Tiene que mirarlo un administrador.',
    title: 'Algo espera a un administrador',
    reconciliation:
      '{count, plural, one {# diferencia} other {# diferencias}} entre Stripe y nuestros libros. <strong>npm run reconcile</strong> las muestra; también la tabla reconciliation_findings.',
    hold_limit:
      '{count, plural, one {# pago lleva retenido} other {# pagos llevan retenidos}} casi tanto tiempo como permite Stripe. Libere o reembolse a tiempo; la tabla reconciliation_findings los nombra.',
    webhook:
      '{count, plural, one {# evento} other {# eventos}} de Stripe sin poder procesarse. La tabla stripe_events dice por qué; <strong>npm run replay-webhooks</strong> lo intenta otra vez.',
    dispute:
      '{count, plural, one {# pago tiene} other {# pagos tienen}} un contracargo nuevo. Stripe espera pruebas hasta el día que muestra payment_disputes; <strong>npm run dispute-evidence</strong> las reúne.',
    instruction:
      '{count, plural, one {# orden a Stripe no se pudo ejecutar y espera} other {# órdenes a Stripe no se pudieron ejecutar y esperan}} por usted en Pagos, «Detenidos».',
    receivable:
      'La cuenta de un médico no pudo devolver {count, plural, one {lo que se le pidió} other {# cantidades}}. El reembolso al paciente sale de todas formas; lo que se debe está en Pagos, «Deudas de médicos», y se descuenta de liberaciones posteriores.',
    refund_failed:
      '{count, plural, one {# reembolso no llegó} other {# reembolsos no llegaron}} al paciente. El dinero está otra vez con nosotros y espera por usted en Pagos, «Reembolsos que le necesitan».',
    problem_report:
      '{count, plural, one {# paciente ha avisado} other {# pacientes han avisado}} de un problema con una consulta. No se libera nada de ese pago. Primero se pide respuesta al médico.',
    problem_answer:
      '{count, plural, one {# médico ha respondido} other {# médicos han respondido}} al aviso de un problema. Ya se puede decidir, en Avisos de problema.',
    payouts_stopped:
      'Stripe detuvo las transferencias a {count, plural, one {# médico} other {# médicos}}. Nadie puede reservar allí hasta que se resuelva; ya se ha avisado al médico.',
    footer: 'Recibe este correo porque su dirección es la de las alertas de eCureTrip.',
  },
};
