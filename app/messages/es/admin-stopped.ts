import type { Translation } from '../translation';

export const adminStopped: Translation<'adminStopped'> = {
  title: 'Direcciones que no reciben correos',
  lead: 'Los correos a ellas volvieron, o su titular marcó uno como no deseado. Una queja solo detiene lo opcional; lo demás lo detiene todo.',
  none: 'Todas las direcciones reciben sus correos.',
  address: 'Dirección',
  cause: 'Motivo',
  causes: {
    hard_bounce: 'La dirección no existe',
    refused: 'El servicio de correo la rechazó',
    manual: 'Detenida en el servicio de correo',
    spam_complaint: 'Marcado como no deseado',
  },
  since: 'Desde',
  act: 'Qué hacer',
  waits: 'Levantado; falta avisar al servicio de correo',
  open: 'Abrir',
  openOf: ': {address}',
  back: 'Todos los correos',
  liftTitle: '¿Enviar otra vez correos a esta dirección?',
  liftText:
    'Hágalo cuando la persona diga que la dirección funciona. También se envían los correos de los últimos tres días que esperaban. Otro que vuelva la detiene de nuevo.',
  liftSubmit: 'Enviar correos otra vez',
};
