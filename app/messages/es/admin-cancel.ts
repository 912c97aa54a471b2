import type { Translation } from '../translation';

export const adminCancel: Translation<'adminCancel'> = {
  crumb: 'Usuarios',
  title:
    '{count, plural, one {¿Cancelar esta cita en lugar del médico?} other {¿Cancelar # citas en lugar del médico?}}',
  text: 'A cada paciente se le devuelve todo, y recibe un correo que dice que el médico no puede atender la cita. El médico también recibe un correo. Esto no se puede deshacer.',
  line: '{moment}, {name}: se devuelven {amount}',
  hint: 'Se guarda en el registro de auditoría. No lo leen ni el paciente ni el médico.',
  submit: '{count, plural, one {Cancelarla y devolver todo} other {Cancelar # citas y devolver todo}}',
  keep: 'Dejarlas reservadas',
  all: 'Cancelar todas las que están por venir',
  one: 'Cancelar',
  oneOf: ': {reference}',
  act: 'Qué hacer',
};
