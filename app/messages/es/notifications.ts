import type { Translation } from '../translation';

export const notifications: Translation<'notifications'> = {
  header: {
    link: 'Avisos',
    unread:
      '{count, plural, =0 {ningún aviso sin leer} one {# aviso sin leer} =100 {más de 99 avisos sin leer} other {# avisos sin leer}}',
  },
  list: {
    title: 'Avisos',
    lead: 'Lo que le hemos escrito. Los avisos se quedan aquí un año.',
    unreadLead:
      '{count, plural, one {Hay un aviso sin leer.} =100 {Hay más de 99 avisos sin leer.} other {Hay # avisos sin leer.}}',
    tabs: 'Qué avisos',
    all: 'Todos',
    unread: 'Sin leer',
    none: 'Aún no hay nada',
    noneText: 'Cuando pase algo con sus citas, sus pagos o su cuenta, lo lee aquí.',
    noneUnread: 'Lo ha leído todo',
    noneUnreadText: 'Los avisos nuevos aparecen aquí cuando llegan.',
    isUnread: 'Sin leer.',
    markOne: 'Marcar como leído',
    markOneOf: 'Marcar como leído: {subject}',
    markAll: 'Marcar todos como leídos',
    unreadable: 'Un aviso de eCureTrip',
    unreadableText: 'Este aviso es de un tipo que esta página no puede mostrar. También lo tiene por correo.',
    pages: 'Páginas de avisos',
    newest: 'Más recientes',
    older: 'Anteriores',
    settings: 'Elegir qué avisos recibe',
  },
  topics: {
    appointment_reminders: {
      title: 'Recordatorios de citas',
      text: 'Un día antes y una hora antes.',
    },
    waitlist_offers: {
      title: 'Horas que quedan libres',
      text: 'Cuando espera por una hora de un médico. Sin ellos puede perder una oferta.',
    },
    follow_ups: {
      title: 'Propuestas para su próxima consulta',
      text: 'Cuando un médico le propone horas.',
    },
    record_requests: {
      title: 'Peticiones de archivos',
      text: 'Cuando un médico le pide un archivo antes de una consulta.',
    },
    getting_started: {
      title: 'Primeros pasos',
      text: 'Cómo empezar, una sola vez, después de crear la cuenta.',
    },
  },
  profile: {
    title: 'Avisos que puede elegir',
    text: 'Son útiles, pero puede prescindir de ellos.',
    mail: 'Por correo',
    inApp: 'En su lista de avisos',
    necessaryTitle: 'Lo que siempre llega, y por qué',
    submit: 'Guardar estas elecciones',
  },
  necessary: {
    account:
      'Su cuenta: enlaces para iniciar sesión, y lo que ha cambiado. Así nota si lo hace otra persona.',
    booking: 'Sus citas: reservadas, cambiadas, canceladas. Sin ellos podría venir a una hora equivocada.',
    money: 'Su dinero: lo que se retiene, se paga o se devuelve. Tiene derecho a saberlo.',
    files: 'Sus archivos: quién los abrió en una emergencia, y qué pasó con ellos.',
  },
  unsubscribe: {
    title: '¿Dejar de recibir estos correos?',
    ask: '{name}: pulse el botón, y no le enviamos más.',
    stays: 'Los correos sobre sus reservas, su dinero y su cuenta siguen llegando: los necesita.',
    submit: 'Dejar de recibirlos',
    done: 'Ya no recibe estos correos',
    doneText: '{name}: no le enviamos más.',
    again: 'Recibirlos otra vez',
    wanted: 'Estos correos llegan otra vez',
    wantedText: '{name}: se los enviamos otra vez.',
    all: 'Todas las opciones están en su perfil',
  },
};
