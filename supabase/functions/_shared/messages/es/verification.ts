import type { verification as English } from '../en/verification.ts';
import type { Translation } from '../translation.ts';

export const verification: Translation<typeof English> = {
  verification_approved: {
    subject: 'Su licencia está verificada',
    preheader: 'Los pacientes pueden encontrarle cuando su cuenta de cobro esté activa.',
    title: 'Su perfil está verificado',
    intro:
      'Buscamos su licencia y encontramos todo como lo indicó. En cuanto su cuenta de cobro esté activa, los pacientes le encuentran en la búsqueda y pueden reservar con usted.',
    button: 'Ver en qué punto está',
  },
  verification_asked: {
    subject: 'Necesitamos algo más para verificar su perfil',
    preheader: 'Una breve pregunta sobre lo que nos envió.',
    title: 'Necesitamos algo más',
    intro:
      'Miramos lo que nos envió y tenemos una pregunta antes de poder seguir. Está en la página de su verificación. Responda allí, y lo miramos otra vez.',
    button: 'Leer la pregunta',
  },
  verification_refused: {
    subject: 'No hemos podido verificar su perfil',
    preheader: 'El motivo está en la página de su verificación.',
    title: 'No hemos podido verificar su perfil',
    intro:
      'Miramos lo que nos envió y no pudimos verificarlo. El motivo está en la página de su verificación. Si algo ha cambiado o nos hemos equivocado, escríbanos allí.',
    button: 'Leer el motivo',
  },
  licence_ending: {
    subject: 'Su licencia caduca el {date}',
    preheader: 'Escriba a tiempo la renovada, para que los pacientes puedan seguir reservando con usted.',
    title: 'Su licencia caduca el {date}',
    intro:
      'Según lo que nos indicó, su licencia caduca el <strong>{date}</strong>. Cuando tenga la renovada, escriba su nuevo último día. La buscamos, normalmente en dos días laborables; hasta entonces no aparece en la búsqueda.',
    more: 'Después del {date} no aparece en la búsqueda y no se puede reservar con usted hasta que la licencia renovada esté comprobada. Las citas que tiene se mantienen.',
    button: 'Escribir la licencia renovada',
  },
  licence_ended: {
    subject: 'Su licencia ha caducado: ya no aparece en la búsqueda',
    preheader: 'Escriba la renovada. La buscamos y su perfil aparece otra vez.',
    title: 'Su licencia ha caducado',
    intro:
      'Según lo que nos indicó, su licencia caducó el <strong>{date}</strong>. Ya no aparece en la búsqueda y no se puede reservar con usted.',
    more: 'Las citas que tiene se mantienen. Si no puede atenderlas sin licencia, cancélelas: se devuelve todo el dinero a sus pacientes.',
    button: 'Escribir la licencia renovada',
  },
  licence_alert: {
    subject: 'La licencia de {doctor} ha caducado',
    preheader: 'El médico ya no aparece en la búsqueda.',
    title: 'Una licencia ha caducado',
    intro:
      'La licencia de <strong>{doctor}</strong> caducó el <strong>{date}</strong>. El médico ya no aparece en la búsqueda.',
    visits:
      '{count, plural, =0 {No hay citas próximas.} one {Una cita próxima se mantiene: decida si puede tener lugar.} other {# citas próximas se mantienen: decida si pueden tener lugar.}}',
    button: 'Abrir al médico',
    footer: 'Enviado a la dirección de las alertas de eCureTrip.',
  },
};
