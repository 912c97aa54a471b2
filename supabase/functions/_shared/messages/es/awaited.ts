import type { awaited as English } from '../en/awaited.ts';
import type { Translation } from '../translation.ts';

export const awaited: Translation<typeof English> = {
  payment_awaited: {
    subject: {
      promised: 'Envíe {amount} para confirmar su cita',
      part: 'Ha llegado una parte de su transferencia bancaria',
      reminder: 'Su transferencia bancaria no ha llegado entera',
    },
    preheader: 'Le reservamos la hora hasta el {until}.',
    title: {
      promised: 'Ahora envíe el dinero desde su banco',
      part: 'Han llegado {arrived} de {amount}',
      reminder: 'Aún esperamos {rest}',
    },
    promised:
      'Eligió pagar por transferencia bancaria la cita con {doctor} el <strong>{moment}</strong> ({zone}). La cita es suya cuando hayan llegado <strong>{amount}</strong>. Una transferencia puede tardar varios días, así que envíela hoy.',
    part: 'De los <strong>{amount}</strong> para la cita con {doctor} el <strong>{moment}</strong> ({zone}), han llegado <strong>{arrived}</strong>. Envíe los <strong>{rest}</strong> que faltan, con la misma referencia. La cita es suya cuando haya llegado todo.',
    reminder:
      'Para la cita con {doctor} el <strong>{moment}</strong> ({zone}) aún faltan <strong>{rest}</strong>. Si los envió, puede que estén en camino. Si no, pida a su banco una transferencia rápida.',
    untilLead: 'Le reservamos la hora hasta el {until}.',
    until: 'Lo que llegue más tarde se le devuelve, y la hora queda libre para otros. {zone}',
    button: 'Ver los datos bancarios',
  },
  payouts_stopped: {
    subject: 'Stripe ha detenido sus transferencias',
    preheader: 'Los pacientes no pueden reservar con usted hasta que se resuelva.',
    title: 'Stripe ha detenido sus transferencias',
    text: 'Desde el {moment} ({zone}) Stripe no puede enviarle dinero, casi siempre porque necesita algo más de usted. Hasta que se resuelva, los pacientes no le encuentran y no pueden reservar con usted. Las citas reservadas se mantienen, y el dinero retenido para usted sigue retenido.',
    button: 'Ver qué necesita Stripe',
  },
  payment_not_arrived: {
    subject: 'Su hora con {doctor} ha quedado libre para otros',
    preheader: 'La transferencia bancaria no llegó a tiempo.',
    title: 'La transferencia bancaria no llegó a tiempo',
    deadline:
      'Esperamos su transferencia bancaria para la cita con {doctor} el <strong>{moment}</strong> ({zone}). No llegó entera a tiempo, así que esa hora está ahora libre para otros.',
    failed:
      'Su banco o Stripe nos dijo que la transferencia para la cita con {doctor} el <strong>{moment}</strong> ({zone}) no va a llegar. Esa hora está ahora libre para otros.',
    given_back: 'Devolvió la hora con {doctor} del <strong>{moment}</strong> ({zone}).',
    nothingLead: 'No envíe ya el dinero.',
    nothing: 'Si ya está en camino, se le devuelve todo.',
    partLead: 'Habían llegado {arrived}. Se le devuelven.',
    part: 'También lo que aún llegue. Si necesitamos para ello sus datos bancarios, Stripe se los pide por correo.',
    button: 'Elegir otra hora',
  },
};
