import type { Translation } from '../translation';

export const notifications: Translation<'notifications'> = {
  header: {
    link: 'Avisos',
    menu: '{count, plural, =0 {Avisos} =100 {Avisos (99+)} other {Avisos (#)}}',
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
  trouble: {
    banner: 'Nuestros correos no le llegan.',
    bannerText: 'Hasta que se resuelva, puede perderse cambios de sus citas. Lo encuentra todo en «Avisos».',
    bannerLink: 'Ver qué puede hacer',
    title: '¿Le llegan nuestros correos?',
    well: 'Nuestros correos a {email} llegan, hasta donde sabemos.',
    trying: 'Probamos {email} otra vez. El próximo correo muestra si llega. Si vuelve, lo ve aquí.',
    cause: {
      hard_bounce: 'Un correo a {email} volvió: el otro lado dice que esa dirección no existe.',
      refused:
        'Nuestro servicio de correo ya no envía a {email}, porque los correos volvieron antes o se marcaron como no deseados.',
      manual: 'Los correos a {email} se desactivaron en nuestro servicio de correo.',
      spam_complaint:
        'Un correo a {email} se marcó como no deseado. Desde entonces solo enviamos lo necesario, sin recordatorios.',
    },
    what: 'Qué puede hacer',
    changeTitle: 'Usar otra dirección',
    changeText:
      'Si la dirección tiene una errata o ya no la usa, cámbiela. Enviamos un correo a la nueva para que la confirme.',
    change: 'Cambiar mi correo electrónico',
    tryTitle: 'Probar esta dirección otra vez',
    tryText:
      'Si la dirección es correcta, quizá el buzón estuvo lleno o cerrado un tiempo. Puede pedirnos que probemos una vez al día.',
    try: 'Probar otra vez',
    tooSoon:
      'Lo pidió hace menos de un día, y el correo volvió otra vez. Pruebe mañana, o use otra dirección.',
    meanwhile: 'Todo lo que le escribimos está también en «Avisos».',
    back: 'Perfil',
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
