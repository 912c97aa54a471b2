import type { Translation } from '../translation';

export const common: Translation<'common'> = {
  brand: 'eCureTrip',
  home: 'eCureTrip, inicio',
  skip: 'Ir al contenido',
  menu: 'Menú',
  nav: {
    main: 'Principal',
    more: 'Más',
    language: 'Idioma',
    findDoctor: 'Buscar médico',
    payment: 'Cómo se paga',
    verified: 'Cómo verificamos',
    forDoctors: 'Para médicos',
    signIn: 'Iniciar sesión',
    signOut: 'Cerrar sesión',
    overview: 'Inicio',
    appointments: 'Citas',
    records: 'Historial',
    profile: 'Perfil',
    administration: 'Administración',
    today: 'Hoy',
    payouts: 'Transferencias',
    availability: 'Horario',
    questions: 'Preguntas',
    verifyReceipt: 'Comprobar un recibo',
    preferences: 'Hora e idioma',
  },
  zone: {
    label: 'Las horas son de {city} ({offset})',
    guessed: 'Creemos que está en {city} ({offset})',
    unknown: 'Aún no conocemos su zona horaria, así que las horas son UTC',
    change: 'Cambiar',
    changeWhat: 'la zona horaria',
  },
  footer: {
    urgent:
      'eCureTrip no es para emergencias. Si es urgente, llame al número de emergencias de su país: 112 en la UE y Turquía, 999 en el Reino Unido, 911 en América.',
    legal: 'eCureTrip organiza consultas entre pacientes y médicos independientes. No da consejo médico.',
    refunds: 'Reembolsos',
  },
  form: {
    errorPrefix: 'Error: {title}',
    summaryTitle: '{count, plural, one {Una cosa por corregir} other {# cosas por corregir}}',
    summaryKept: 'Todo lo que escribió sigue aquí.',
    optional: '(opcional)',
    saving: 'Guardando',
  },
  page: {
    title: '{title}. eCureTrip',
  },
};
