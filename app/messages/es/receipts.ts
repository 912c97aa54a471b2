import type { Translation } from '../translation';

export const receipts: Translation<'receipts'> = {
  title: 'Recibos',
  lead: {
    patient: 'Un recibo por cada pago, y una nota de abono por cada cantidad que se le devolvió.',
    doctor: 'Un extracto por cada transferencia, con la comisión.',
  },
  none: 'Aún no hay recibos',
  noneText: {
    patient: 'Cuando haya pagado una cita, su recibo está aquí.',
    doctor: 'Cuando se le haya liberado dinero de una consulta, su extracto está aquí.',
  },
  pages: 'Páginas de recibos',
  first: 'Más recientes',
  older: 'Anteriores',
  open: 'Abrir',
  openOf: '{kind} {number}',
  ofAppointment: 'Recibos',
  kind: {
    receipt: 'Recibo',
    refund_note: 'Nota de abono',
    refund_correction: 'Corrección de una nota de abono',
    payout_statement: 'Extracto de transferencia',
    payout_correction: 'Corrección de un extracto de transferencia',
  },
  page: {
    title: '{kind} {number}',
    all: 'Todos los recibos',
    print: 'Imprima esta página o guarde el archivo. Solo se imprime el documento de abajo.',
    pdf: 'Descargar como PDF',
    pdfFile: '{number}.pdf',
    check: 'Comprobar este recibo',
  },
  paper: {
    issued: 'Emitido el {day}',
    number: 'N.º {number}',
    issuer: 'Emitido por',
    patient: 'Paciente',
    doctor: 'Médico',
    licence: 'Licencia {number}',
    licenceAt: 'Licencia {number}, {registry}',
    appointment: 'Cita',
    appointmentText:
      '{mode, select, in_person {En la clínica} other {Por vídeo}}, {minutes, plural, one {# minuto} other {# minutos}}, {day}, {time} ({city})',
    reference: 'Número de reserva',
    corrects: 'Corrige',
    line: {
      consultation: 'Consulta médica',
      paidByPatient: 'Pagado por el paciente',
      returnedToPatient: 'Devuelto al paciente',
      fee: 'Comisión de eCureTrip',
      paidBefore: 'Pagado por la cita',
    },
    total: {
      receipt: 'Pagado',
      refund_note: 'Devuelto',
      refund_correction: 'Finalmente no devuelto',
      payout_statement: 'Transferido',
      payout_correction: 'Retirado',
    },
    note: {
      receipt:
        'La consulta la da el médico nombrado aquí. eCureTrip retiene el dinero hasta que haya tenido lugar.',
      refund_note:
        'El dinero vuelve por la misma vía en que se pagó. Los bancos tardan hasta 10 días laborables.',
      refund_correction:
        'Su banco nos devolvió el reembolso. Buscamos otra vía y le escribimos. Usted no pierde este dinero.',
      payout_statement: 'Pagado a su cuenta en Stripe, que lo paga a su banco.',
      payout_correction: 'Este dinero volvió al paciente, o al banco del paciente.',
    },
    code: 'Código para comprobar este documento',
    codeText:
      'Escanéelo para comprobar que este documento es nuestro y no se ha cambiado. No contiene nombres ni nada sobre la salud.',
    missing: 'No indicado',
  },
  verify: {
    title: 'Comprobar un recibo',
    lead: 'Cada recibo, nota y extracto de eCureTrip lleva un código cuadrado. Muestra si el documento es nuestro y no se ha cambiado.',
    label: 'Código o dirección del cuadrado',
    hint: 'Escanee el cuadrado con la cámara de su teléfono, o copie el texto largo del PDF.',
    submit: 'Comprobar',
    genuine: 'Este documento es auténtico.',
    genuineText: 'Lo emitió eCureTrip y dice esto. Compárelo con el documento que tiene delante.',
    onPaper: 'Lo que dice el documento',
    today: 'Cómo está hoy',
    sum: 'Cantidad',
    kind: 'Documento',
    number: 'Número',
    issued: 'Emitido',
    reference: 'Número de reserva',
    refunded: 'De esto se devolvieron después {sum} al paciente.',
    refundedNone: 'No se devolvió nada.',
    corrected: 'Un documento posterior corrige este. Pida también ese.',
    uncorrected: 'Ningún documento posterior lo corrige.',
    unknown: 'Lleva nuestra firma, pero no está en nuestros libros. Escríbanos antes de fiarse de él.',
    notGenuine: 'Este documento no se pudo confirmar',
    refused: {
      malformed:
        'Este no es un código de nuestros documentos. Cópielo entero, de la primera letra a la última.',
      forged: 'Este código se ha cambiado o no es nuestro. No se fíe de este documento.',
      unknown_key: 'No conocemos la clave con la que se firmó este código. No se fíe de este documento.',
    },
    offline:
      'Quien lleva la contabilidad puede comprobar documentos sin nosotros: <a>nuestras claves públicas</a> y cómo usarlas están abiertas.',
  },
};
