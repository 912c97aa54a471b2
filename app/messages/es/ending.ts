import type { Translation } from '../translation';

export const ending: Translation<'ending'> = {
  back: 'Volver a la cita',
  crumb: 'Usted está aquí',
  visit: 'La cita',
  with: 'Consulta con {name}',
  acts: {
    title: 'Cambiar o cancelar',
    move: 'Cambiar a otra hora',
    cancel: 'Cancelar la cita',
    noShow: { patient: 'El médico no se presentó', doctor: 'El paciente no se presentó' },
    moveUntil:
      'Puede cambiarla hasta el <b>{moment}</b>, {left, plural, one {una vez más} other {hasta # veces más}}.',
    cancelNow: 'Si cancela ahora, se devuelven {refund}.',
    cancelDoctor: 'Si usted cancela, se devuelve todo el dinero al paciente.',
    noShowFrom: 'Si la otra parte no se presenta, puede decirlo aquí después del inicio.',
  },
  obstacle: {
    move: {
      wrong_state: 'Solo se puede cambiar una cita confirmada.',
      already_started: 'Ya ha empezado, así que no se puede cambiar.',
      in_progress: 'La consulta ha empezado, así que ya no se puede cambiar.',
      notice_too_short:
        'Se puede cambiar hasta {hours, plural, one {# hora} other {# horas}} antes del inicio. El límite era el {moment}.',
      no_moves_left:
        'Ya la ha cambiado {limit, plural, one {# vez} other {# veces}}. No se puede cambiar más.',
    },
    cancel: {
      wrong_state: 'Esta cita ya ha terminado o está cancelada.',
      already_started: 'Ya ha empezado, así que no se puede cancelar. Si el médico no se presentó, dígalo.',
      in_progress: 'La consulta ha empezado, así que ya no se puede cancelar.',
    },
    noShow: {
      wrong_state: 'Esta cita está cerrada.',
      not_started: 'Solo puede decirlo después del inicio, {moment}.',
      already_reported: 'Ya lo ha dicho.',
    },
  },
  cancel: {
    title: 'Cancelar la cita, {day}',
    heading: '¿Cancelar esta cita?',
    impossible: 'Esta cita no se puede cancelar',
    getBack: 'Lo que se le devuelve',
    patientGetsBack: 'Lo que se devuelve al paciente',
    amount: '{refund} de {amount}',
    nothing: 'Nada de {amount}',
    now: 'Si cancela ahora',
    arrives: 'Cuándo llega',
    arrivesText:
      'Lo enviamos enseguida, por la misma vía en que se pagó. Un banco puede tardar hasta diez días laborables en mostrarlo.',
    rest: 'El resto',
    restText: '{rest} van al médico, menos nuestra comisión, unos días después.',
    awaited: 'Su pago aún no ha llegado. Si llega, se le devuelve todo, sin que usted haga nada.',
    full: 'El médico cambió esta cita. Hasta el {moment} se le devuelve todo su dinero.',
    capped:
      'Usted cambió esta cita cuando se le habría devuelto el {percent, number} por ciento. Cambiarla no lo aumenta.',
    terms: 'Las condiciones que vio antes de pagar',
    alwaysFull: 'Cuando cancela el médico, siempre se devuelve todo al paciente, sea cuando sea.',
    next: 'Qué pasa después',
    nextFree: 'La hora queda libre para otros enseguida.',
    nextMail: 'Los dos reciben un correo, con un archivo que quita la cita de sus calendarios.',
    nextRead: '{name} lee lo que escriba aquí, en la página de la cita.',
    reason: { patient: '¿Por qué cancela?', doctor: '¿Por qué cancela?' },
    optional: '(puede dejarlo vacío)',
    hint: {
      patient: 'El médico puede leerlo. Hasta {max, plural, one {# carácter} other {# caracteres}}.',
      doctor:
        'El paciente lo lee. Diga en una frase lo que debe saber. Hasta {max, plural, one {# carácter} other {# caracteres}}.',
    },
    submit: 'Cancelarla y recuperar {refund}',
    submitNothing: 'Cancelarla sin devolución',
    submitAwaited: 'Cancelarla',
    submitDoctor: 'Cancelarla y devolver {refund}',
    keep: 'Mantener la cita',
    instead: 'Mejor cambiar la hora',
    calm: 'Todavía no ha cambiado nada.',
    calmChanged:
      'Ha pasado tiempo desde que se cargó esta página, y ahora vale otra línea de las condiciones. Abajo está lo que se devuelve ahora. Todavía no ha cambiado nada.',
  },
  move: {
    title: 'Cambiar la cita, {day}',
    heading: 'Elija otra hora',
    lead: 'Sigue siendo la misma cita: lo que escribió y pagó se mantiene.',
    impossible: 'Esta cita no se puede cambiar',
    legend: 'Horas libres',
    none: 'No hay otra hora libre en estas semanas',
    noneText: 'Mire días posteriores, o deje la cita como está.',
    submit: 'Continuar con esta hora',
    rulePatient:
      'Puede cambiarla hasta el {moment}, {left, plural, one {una vez más} other {hasta # veces más}}. El último día posible es el {latest}.',
    ruleDoctor:
      'Avisamos al paciente enseguida, y durante {days, plural, one {# día} other {# días}} puede cancelar y recuperar todo el dinero. El último día posible es el {latest}.',
    confirm: '¿Cambiar a esta hora?',
    old: 'Hasta ahora',
    rule: 'El cambio',
    new: 'Nueva',
    there: '{moment} en {city}',
    cost: 'Cambiar la hora no cuesta nada.',
    cap: 'Si cancela más tarde, se devuelven como máximo {refund}: lo mismo que hoy. Cambiar la hora no lo aumenta.',
    left: 'Después de esto {left, plural, =0 {no puede cambiarla más} one {puede cambiarla una vez más} other {puede cambiarla # veces más}}.',
    choice:
      'El paciente recibe un correo con la nueva hora y puede cancelar y recuperar todo el dinero hasta {days, plural, one {un día} other {# días}} después, pero no más tarde que el nuevo inicio.',
    told: 'Los dos reciben un correo con un archivo que cambia la cita en sus calendarios.',
    yes: 'Cambiar al {moment}',
    other: 'Elegir otra hora',
    calm: 'Su cita sigue a la hora de antes.',
    taken: 'Esa hora ya no está libre',
    takenLead: '{moment} se acaba de ocupar o no se puede elegir. Su cita sigue a la hora de antes.',
    nearest: 'Las horas libres más próximas',
    hint: 'En grande: su hora en {here}. En pequeño: la hora en {there}.',
    all: 'Ver todas las horas libres',
  },
  noShow: {
    title: 'Quién no se presentó, {day}',
    ask: { patient: '¿No se presentó el médico?', doctor: '¿No se presentó el paciente?' },
    impossible: 'Esto no se puede decir ahora',
    moneyTitle: 'Qué pasa con el dinero',
    money: {
      patient:
        'Si el médico no se opone en {hours, plural, one {# hora} other {# horas}}, se le devuelve todo su dinero, {amount}.',
      doctor:
        'Si el paciente no se opone en {hours, plural, one {# hora} other {# horas}}, no se le devuelve nada, como dicen las condiciones. Se liberan {amount} a usted, menos nuestra comisión.',
    },
    objection:
      'Si {name} se opone, decide una persona de eCureTrip. Hasta entonces el dinero sigue retenido.',
    undo: 'Puede retirarlo en esta página mientras no esté decidido.',
    report: { patient: 'El médico no se presentó', doctor: 'El paciente no se presentó' },
    keep: 'Volver sin decir nada',
    saidHeading: 'Usted dijo que {name} no se presentó',
    saidText: '{name} puede oponerse hasta el <b>{moment}</b>. Si no se opone, se da por cierto.',
    withdraw: 'Retirarlo',
    accusedHeading: '{name} dice que usted no se presentó',
    accusedText:
      'Puede responder hasta el <b>{moment}</b>. Si no lo hace, se da por cierto, y el dinero va como se dice abajo.',
    follows: {
      patient: 'Entonces {amount} van al médico, menos nuestra comisión. A usted no se le devuelve nada.',
      doctor: 'Entonces se devuelven {amount} al paciente. A usted no se le libera nada.',
    },
    objectTitle: 'No fue así',
    objectLabel: '¿Qué pasó?',
    objectHint:
      'Una persona de eCureTrip lo lee y decide; la otra parte no lo ve. Diga cuándo estuvo allí y qué intentó. Hasta {max, plural, one {# carácter} other {# caracteres}}.',
    object: 'Enviar la objeción',
    agreeTitle: 'Es verdad',
    agreeText: 'Entonces se cierra enseguida, y el dinero va como se dice arriba.',
    agree: { patient: 'Sí, no me presenté', doctor: 'Sí, no me presenté' },
    contestedHeading: 'Decide una persona de eCureTrip',
    contestedText:
      'Usted y {name} no están de acuerdo en quién se presentó. El dinero sigue retenido hasta que se decida. Les escribimos a los dos.',
    settledHeading: 'Está cerrado',
    settled: {
      patient: 'El paciente no se presentó.',
      doctor: 'El médico no se presentó. Se devuelve todo el dinero al paciente.',
    },
    calm: 'Todavía no ha cambiado nada.',
  },
  notice: {
    cancelled: {
      me: 'Usted canceló esta cita.',
      other: '{name} canceló esta cita.',
      admin: 'eCureTrip canceló esta cita.',
    },
    backToYou: '{refund} van en camino de vuelta a usted.',
    cameBack: 'Se le devolvieron {refund}.',
    backToPatient: 'Se devuelven {refund} al paciente.',
    nothingBack: 'Como dicen las condiciones, no se devuelve nada.',
    nothingBackPatient: 'No se devuelve nada al paciente.',
    restHeld: '{rest} quedan retenidos para usted y se liberan el {moment}, menos nuestra comisión.',
    awaited: 'Su pago no había llegado. Si llega, se le devuelve todo.',
    theyWrote: '{name} escribió:',
    youWrote: 'Usted escribió:',
    movedTitle: 'El médico cambió esta cita.',
    movedText:
      'Si la nueva hora no le conviene, puede <a>cancelarla</a> hasta el {moment} y recuperar todo su dinero.',
    said: 'Usted dijo que {name} no se presentó. {name} puede oponerse hasta el {moment}.',
    accused: '{name} dice que usted no se presentó. Responda antes del {moment}, o se dará por cierto.',
    answer: 'Responder',
    takeBack: 'Verlo o retirarlo',
    contested:
      'Usted y {name} no están de acuerdo en quién se presentó. Decide una persona de eCureTrip; el dinero sigue retenido hasta entonces.',
    settled: {
      patient: {
        patient: 'Usted no se presentó, así que no se devuelve nada.',
        doctor: 'El paciente no se presentó. El dinero se libera a usted, menos nuestra comisión.',
      },
      doctor: {
        patient: 'El médico no se presentó. Se le devuelve todo su dinero.',
        doctor: 'Usted no se presentó. Se devuelve todo el dinero al paciente.',
      },
    },
    settledTitle: 'Esta consulta no tuvo lugar.',
  },
};
