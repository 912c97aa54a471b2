import type { Translation } from '../translation';

export const awaited: Translation<'awaited'> = {
  tray: {
    title: 'Envíe {amount} desde su banco',
    titleRest: 'Envíe los {amount} que faltan',
    arrived: 'Han llegado <b>{arrived}</b> de {amount}.',
    none: 'Aún no ha llegado nada.',
    until:
      'Le reservamos esta hora hasta <b>{time}</b>. Es suya cuando haya llegado todo el dinero. Lo que llegue más tarde se le devuelve.',
    how: 'Envíe exactamente esta cantidad, con la referencia que muestran los datos bancarios. Una transferencia puede tardar varios días.',
    details: 'Ver los datos bancarios',
    onStripe: 'Están en una página de Stripe.',
    other: 'Le reservamos esta hora hasta que haya llegado el dinero. No hay que hacer nada.',
    cancel: 'Cancelar la cita',
  },
  notice: {
    title: 'Esperamos su transferencia bancaria.',
    text: 'Su hora está reservada hasta {time}. Le escribimos cuando haya llegado el dinero.',
    part: {
      title: 'Han llegado {arrived} de {amount}.',
      text: 'Envíe los {rest} que faltan con la misma referencia. Su hora está reservada hasta {time}.',
    },
  },
  notArrived: {
    title: 'La transferencia bancaria no llegó a tiempo.',
    text: 'La hora vuelve a estar libre para otros. No envíe ya el dinero: lo que llegue se le devuelve.',
    part: 'La hora vuelve a estar libre para otros. Habían llegado {arrived}, que se le devuelven, igual que lo que aún llegue.',
  },
  doctor: {
    title: 'Aún sin pagar.',
    text: '{name} paga por transferencia bancaria, y no ha llegado todo el dinero. Reservamos la hora hasta {time}. Después queda confirmada, o libre otra vez. Usted no tiene que hacer nada.',
  },
  state: 'En espera del dinero hasta {time}',
  ifCancelled: 'Lo que haya llegado se le devuelve, todo, mientras esperamos el resto.',
  payment: 'Dinero en camino',
  returning: {
    heading: 'Ahora envíe el dinero desde su banco',
    text: 'Eligió pagar por transferencia bancaria. Su hora está reservada mientras esperamos. La página siguiente muestra hasta cuándo, y dónde encontrar los datos bancarios.',
  },
};
