import type { Translation } from '../translation';

export const consents: Translation<'consents'> = {
  title: 'Lo que aceptó',
  lead: 'Cada texto como se le mostró, y cuándo lo aceptó.',
  back: 'Perfil',
  crumb: 'Dónde está',
  given: 'Aceptado el {moment}, versión {version}',
  withdrawn: 'Versión {version}: aceptada el {moment}, retirada el {until}',
  open: 'Sin aceptar',
  read: 'Leer el texto',
  give: 'Leer y aceptar',
  contract: 'Este es el contrato en que se basa su cuenta. Termina cuando elimina su cuenta.',
  withdraw: 'Retirar este consentimiento',
  withdrawText:
    'Desde entonces ningún médico ve sus datos de salud, y no puede reservar. Las citas que tiene se mantienen, salvo que las cancele. Lo que los médicos han escrito debe conservarse como exige la ley. Puede aceptar otra vez en cualquier momento.',
  withdrawSubmit: 'Retirarlo',
};
