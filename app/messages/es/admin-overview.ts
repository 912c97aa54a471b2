import type { Translation } from '../translation';

export const adminOverview: Translation<'adminOverview'> = {
  title: 'Inicio',
  counted: 'Contado el {moment}. <a>Contar otra vez</a>',
  waiting: 'Espera a una persona',
  nothing: 'No hay nada pendiente',
  nothingText: 'Todo lo que necesita una decisión está decidido. Lo nuevo aparece aquí por sí solo.',
  since: 'Lo más antiguo, desde el {moment}',
  open: 'Abrir',
  openOf: ': {what}',
  tasks: {
    doctors: '{count, plural, one {Un médico por verificar} other {# médicos por verificar}}',
    problemReports:
      '{count, plural, one {Un aviso de problema está abierto} other {# avisos de problema están abiertos}}',
    noShows: '{count, plural, one {Una ausencia con objeción} other {# ausencias con objeción}}',
    instructions:
      '{count, plural, one {Una orden a Stripe se ha detenido} other {# órdenes a Stripe se han detenido}}',
    refunds:
      '{count, plural, one {Un reembolso necesita a alguien} other {# reembolsos necesitan a alguien}}',
    events:
      '{count, plural, one {Un evento de Stripe no se entendió} other {# eventos de Stripe no se entendieron}}',
    findings:
      '{count, plural, one {Una diferencia entre nuestros libros y los de Stripe} other {# diferencias entre nuestros libros y los de Stripe}}',
    holdLimits:
      '{count, plural, one {Un pago lleva retenido casi demasiado tiempo} other {# pagos llevan retenidos casi demasiado tiempo}}',
    mails: '{count, plural, one {Un correo no se pudo enviar} other {# correos no se pudieron enviar}}',
    reviews: '{count, plural, one {Una opinión está denunciada} other {# opiniones están denunciadas}}',
  },
  commands: {
    events: 'En el servidor: npm run replay-webhooks -- --failed',
    findings: 'Están en la tabla reconciliation_findings; npm run reconcile compara otra vez.',
    holdLimits:
      'Están en la tabla reconciliation_findings, tipo hold_limit: libérelos o reembólselos a tiempo.',
  },
  alerts: 'Alertas',
  alert: {
    reconciliation:
      '{count, plural, one {La comparación con Stripe encontró una diferencia nueva} other {La comparación con Stripe encontró # diferencias nuevas}}',
    hold_limit:
      '{count, plural, one {Un pago lleva retenido casi tanto como permite Stripe} other {# pagos llevan retenidos casi tanto como permite Stripe}}',
    webhook: 'Se abandonó un evento de Stripe',
    dispute: 'Un banco abrió un contracargo',
    instruction: 'Una orden a Stripe se ha detenido',
    receivable: 'Un médico debe dinero que no se pudo retirar',
    refund_failed: 'Un reembolso no llegó al paciente',
    problem_report: 'Un paciente avisa de un problema',
    problem_answer: 'Un médico respondió a un aviso de problema',
    payouts_stopped: 'Stripe detuvo las transferencias a un médico',
    other: 'Algo espera: {what}',
  },
  alertLine: '{what}. {moment}',
  alertPlace: 'Mírelo primero',
  acknowledge: 'Dar por visto',
  acknowledgeTitle: '¿Qué se hizo al respecto?',
  acknowledgeHint: 'Otros lo leen en el registro de auditoría, en lugar de mirarlo de nuevo.',
  acknowledgeSubmit: 'Quitarlo de la lista',
  acknowledgeBack: 'Dejarlo en la lista',
  books: 'Libros',
  booksDone: 'Última comparación con Stripe: {moment}',
  booksRunning: 'Comparándose con Stripe desde el {moment}',
  booksPartly: 'Comparación parcial: {moment}; la próxima continúa',
  booksNever: 'Aún sin comparar con Stripe',
  table: 'Los mismos números como tabla',
  day: 'Día',
  week: 'Semana desde',
  count: 'Cantidad',
  none: 'Aún nada.',
  bookings: {
    title: 'Reservas por día',
    description:
      '{sum, plural, =0 {No se pagó ninguna reserva en los últimos 30 días.} one {Se pagó una reserva en los últimos 30 días.} other {Se pagaron # reservas en los últimos 30 días; el máximo en un día: {most}.}}',
  },
  failures: {
    title: 'Fallos por día',
    description:
      '{sum, plural, =0 {No se abandonó nada en los últimos 14 días.} one {Se abandonó una orden, un evento o un correo en los últimos 14 días.} other {Se abandonaron # órdenes, eventos y correos en los últimos 14 días.}}',
  },
  verified: {
    title: 'Tiempo de verificación, en horas',
    description:
      'La mitad de los médicos verificados en una semana esperó como máximo este tiempo. {count, plural, one {Un médico} other {# médicos}} en doce semanas.',
    none: 'No se verificó a ningún médico en las últimas doce semanas.',
    hours: 'Horas, mediana',
    doctors: 'Médicos',
  },
  held: {
    title: 'Retenido ahora, por moneda',
    description:
      'Las barras comparan los valores en euros según nuestra tabla de cambio; al lado, cuántos pagos.',
    none: 'No hay dinero retenido.',
    currency: 'Moneda',
    amount: 'Cantidad',
    payments: 'Pagos',
  },
};
