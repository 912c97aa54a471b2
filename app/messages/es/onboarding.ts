import type { Translation } from '../translation';

export const onboarding: Translation<'onboarding'> = {
  submit: 'Guardar y continuar',
  progress: 'Paso {at, number} de {count, number}',
  required: {
    patient:
      'Necesita este paso antes de poder reservar. Lo que guarde se conserva, en todos los dispositivos.',
    doctor:
      'Necesita este paso antes de que los pacientes puedan encontrarle. Lo que guarde se conserva, en todos los dispositivos.',
  },
  optional: 'Este paso es voluntario. Puede hacerlo en cualquier momento en su perfil.',
  ways: {
    back: 'Atrás',
    skip: 'Hacer este paso más tarde',
    forward: 'Paso siguiente',
    later: 'Ahora no, hacerlo más tarde',
    leave: 'Dejar el resto para más tarde',
  },
  list: {
    title: 'Sus pasos',
    done: 'Hecho',
    later: 'Más tarde',
    open: 'Por hacer',
    optional: 'Voluntario',
  },
  done: {
    title: 'Sus pasos están hechos',
    patient: 'Ya puede reservar. Todo se puede cambiar en su perfil.',
    doctor: 'Todo se puede cambiar en su perfil.',
    go: 'Continuar',
  },
  steps: {
    patient: {
      you: {
        title: 'Sobre usted',
        lead: 'El médico necesita estos datos para prepararse, y nosotros para su hora y su recibo.',
      },
      consents: {
        title: 'Lo que acepta',
        lead: 'Lea cada texto. Guardamos qué versión aceptó y cuándo.',
      },
      health: {
        title: 'Su salud, y a quién llamar',
        lead: 'Dígalo una vez, y lo sabe cada médico con el que reserve.',
      },
      photo: {
        title: 'Su foto',
        lead: 'Ayuda al médico a reconocerle. Solo la ven usted y sus médicos.',
      },
    },
    doctor: {
      you: {
        title: 'Sobre usted',
        lead: 'Los pacientes leen esto antes de reservar.',
      },
      practice: {
        title: 'Dónde trabaja',
        lead: 'Los pacientes buscan por país y ciudad.',
      },
      licence: {
        title: 'Su licencia',
        lead: 'La buscamos en su registro antes de que los pacientes puedan encontrarle. Suba también la propia licencia.',
      },
      fee: {
        title: 'Su consulta y su horario',
        lead: 'Empiece con un tipo de consulta. Más tarde puede añadir otros.',
      },
      photo: {
        title: 'Su foto',
        lead: 'Los pacientes confían en una cara. Aparece en la búsqueda y en su página.',
      },
      consents: {
        title: 'Lo que acepta',
        lead: 'Lea el texto. Guardamos qué versión aceptó y cuándo.',
      },
      send: {
        title: 'Enviar a verificación',
        lead: 'Una persona de eCureTrip comprueba su licencia.',
      },
    },
  },
  consents: {
    legend: 'Su consentimiento',
    agree: 'He leído esto y lo acepto: {name}',
    again: 'Aceptó una versión anterior de este texto. Esta es la nueva.',
    all: 'Lo ha aceptado todo.',
    read: 'Leer lo que aceptó',
    kinds: {
      terms: 'Condiciones de uso',
      health_data: 'Uso de sus datos de salud',
      doctor_terms: 'Condiciones para médicos',
    },
  },
  licence: {
    elsewhere:
      'Esta licencia se envió a verificación. Un cambio tiene su propia página, porque se comprueba otra vez.',
    action: 'Su práctica y su licencia',
  },
  offer: {
    elsewhere: 'Sus consultas y su horario se cambian en sus propias páginas.',
    action: 'Consultas y horario',
  },
  send: {
    ready:
      'Todo lo que necesitamos está aquí. Comprobamos su licencia en su registro, normalmente en dos días laborables, y le escribimos.',
    submit: 'Enviar a verificación',
    missing:
      '{count, plural, one {Queda un paso obligatorio por hacer.} other {Quedan # pasos obligatorios por hacer.}}',
    missingText: 'Los encuentra en la lista de sus pasos, marcados «Por hacer».',
  },
  verification: {
    practice: 'Su práctica y su licencia',
    pending: {
      title: 'Estamos comprobando su licencia',
      text: 'Una persona la busca en su registro, normalmente en dos días laborables. Le escribimos en cuanto esté hecho, o si necesitamos algo más.',
    },
    asked: {
      title: 'Tenemos una pregunta',
      text: 'Léala, corrija aquí lo que le pedimos y responda.',
    },
    verified: {
      title: 'Su perfil está verificado',
      text: 'Los pacientes pueden encontrarle y reservar en cuanto su cuenta de cobro esté abierta.',
    },
    refused: {
      title: 'No hemos podido verificar su perfil',
      text: 'Le escribimos por qué. Puede corregir lo que falta y enviarlo otra vez.',
    },
    suspended: {
      title: 'Su cuenta está suspendida',
      text: 'Los pacientes no pueden encontrarle. Escríbanos si cree que es un error.',
    },
  },
  name: 'Su nombre completo',
  nameHint: 'Como en su pasaporte.',
  country: 'País en el que vive',
  chooseCountry: 'Elija un país',
  timeZone: 'Zona horaria',
  timeZoneHint: 'Todas las horas se muestran en esta zona, con la del médico al lado.',
  birthDate: 'Fecha de nacimiento',
  phone: 'Teléfono',
  phoneHint: 'Con el código del país. Solo llamamos si la consulta no puede tener lugar.',
  doctor: {
    displayName: 'Nombre que deben ver los pacientes',
    displayNameHint: 'por ejemplo, Dr. Elif Karaca',
    headline: 'A qué se dedica, en pocas palabras',
    headlineHint: 'por ejemplo, Cirugía ortopédica, rodilla y cadera',
    specialty: 'Especialidad',
    chooseSpecialty: 'Elija una especialidad',
    languages: 'Idiomas en los que atiende',
    languagesHint: 'Hasta cuatro, primero el que mejor habla.',
    languagePlace: 'Idioma {place, number}',
    noLanguage: 'Ninguno',
    bio: 'Presentación',
    bioHint: 'Qué trata, cómo trabaja, qué debe traer un paciente. Al menos 80 caracteres.',
    country: 'País',
    city: 'Ciudad',
    clinic: 'Clínica',
    address: 'Dirección',
    addressHint: 'Calle y número. Los pacientes la ven antes de reservar una consulta en la clínica.',
    timeZoneHint: 'Su horario semanal está en esta hora.',
    changeZone: 'Cambiar la zona horaria de su horario',
    education: 'Formación en',
    registry: 'Registro profesional',
    registryHint: 'La autoridad que la expidió, por ejemplo Ministerio de Sanidad de Turquía',
    number: 'Número de licencia',
    licenceCountry: 'País de la licencia',
    validUntil: 'Válida hasta',
    fee: 'Su consulta',
    feeHint: 'El precio es final para el paciente. Nuestra comisión se descuenta de él.',
    amount: 'Precio',
    currency: 'Moneda',
    minutes: 'Minutos',
    mode: 'Tipo de consulta',
    modes: { video: 'Por vídeo', in_person: 'En la clínica' },
    hours: 'Horario semanal',
    hoursHint: 'En su propia hora, en la zona de arriba. Deje vacío el día que no trabaja.',
    from: 'desde',
    to: 'hasta',
  },
  weekdays: {
    d1: 'Lunes',
    d2: 'Martes',
    d3: 'Miércoles',
    d4: 'Jueves',
    d5: 'Viernes',
    d6: 'Sábado',
    d7: 'Domingo',
  },
};
