import type { Translation } from '../translation';

export const landing: Translation<'landing'> = {
  title: 'eCureTrip: el médico adecuado puede estar en otro país',
  description:
    'Encuentre un médico verificado en otro país, acuerde una hora que convenga a los dos y hablen antes de viajar. Su dinero queda retenido hasta que la consulta haya tenido lugar.',
  promise: 'El médico adecuado puede estar en otro país.',
  lead: 'Encuentre un médico verificado, acuerde una hora que convenga a los dos y hablen por vídeo antes de viajar. Su dinero queda retenido hasta que la consulta haya tenido lugar.',
  art: 'Una cita, dos relojes: las {here} en {hereCity} son las {there} en {thereCity}.',
  payment: {
    title: 'El dinero espera hasta que se hayan visto',
    lanes: {
      you: 'Usted',
      platform: 'eCureTrip',
      doctor: 'El médico',
      back: 'vuelve a usted',
      held: '{amount} retenidos',
      released: 'liberado',
    },
    book: {
      title: 'Usted reserva y paga',
      text: 'El precio que ve es el precio que paga, por ejemplo {amount}. Antes de pagar ve cuánto se le devuelve si cancela.',
    },
    held: {
      title: 'Queda retenido',
      text: 'eCureTrip guarda el dinero hasta que la consulta haya tenido lugar. El médico ve que está ahí y no puede tocarlo.',
    },
    released: {
      title: 'Se libera o se le devuelve',
      text: 'Si se han visto, el médico cobra. Si el médico cancela o no se presenta, se le devuelve todo.',
    },
  },
  verified: {
    title: 'Verificado significa comprobado en la fuente',
    source:
      'Antes de mostrar a un médico, buscamos su licencia en el registro del país que la expidió. Usted ve el número y el día en que lo comprobamos, para que también pueda comprobarlo.',
    lapsed: 'Si la licencia de un médico caduca, lo quitamos de la búsqueda.',
    see: 'Ver un perfil completo',
    doctor: 'Médico',
    register: 'Registro',
    licence: 'Licencia',
    until: 'Válida hasta',
    checked: 'Última comprobación',
    checkedValid: '{day}, válida',
  },
  rely: {
    title: 'Con lo que puede contar',
    reviews: {
      title: 'Opiniones tras consultas reales',
      text: 'Solo puede escribir una quien tuvo la consulta. También publicamos las malas.',
    },
    clocks: {
      title: 'Siempre las dos horas',
      text: 'Su hora y la del médico aparecen juntas en cada página y en cada mensaje.',
    },
    price: {
      title: 'Un precio sin sorpresas',
      text: 'Un precio final y una tabla de lo que se le devuelve si cancela.',
    },
    refund: {
      title: 'Si el médico no puede',
      text: 'Si el médico cancela o no se presenta, se le devuelve todo su dinero.',
    },
  },
  doctors: {
    title: 'Médicos con horas libres pronto',
    verified: 'Licencia verificada',
    nextFree: 'próxima hora libre: {moment} <soft>({there} allí)</soft>',
    all: '{count, plural, one {Ver # médico} other {Ver los # médicos}}',
  },
  questions: {
    title: 'Antes de preguntar',
    absent: {
      question: '¿Y si el médico no se presenta?',
      answer:
        'Dígalo en la página de su cita. Si el médico no se opone en dos días, se le devuelve todo su dinero. Si se opone, decide una persona de eCureTrip, y el dinero sigue retenido hasta entonces.',
    },
    change: {
      question: '¿Puedo cambiar o cancelar mi cita?',
      answer:
        'Sí. Puede cambiarla a otra hora libre sin pagar más, unas pocas veces y hasta unas horas antes. Puede cancelarla hasta que empiece: lo que se le devuelve está en una tabla que ve antes de pagar y otra vez antes de cancelar.',
    },
    travel: {
      question: '¿Tengo que viajar?',
      answer:
        'No. Para una consulta por vídeo no hace falta viajar. Si decide tratarse, lo acuerda directamente con la clínica.',
    },
    pay: {
      question: '¿Cuándo cobra el médico?',
      answer:
        'Después de que la consulta haya tenido lugar. Puede confirmarlo usted; si no dice nada ni avisa de un problema, ocurre por sí solo tres días después.',
    },
  },
};
