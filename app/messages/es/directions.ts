import type { Translation } from '../translation';

export const directions: Translation<'directions'> = {
  title: 'Cómo llegar a su clínica',
  lead: 'Los pacientes con una cita confirmada en su clínica leen esto junto a la dirección. Nadie más.',
  label: 'Cómo encontrarle',
  hint: 'Qué entrada, qué piso, dónde presentarse, cómo venir desde el aeropuerto.',
  submit: 'Guardar',
  back: 'Perfil',
};
