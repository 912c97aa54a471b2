import type { Translation } from '../translation';

export const photo: Translation<'photo'> = {
  title: 'Su foto',
  back: 'Perfil',
  crumb: 'Dónde está',
  shown: 'Esta es la foto que se muestra.',
  initials: 'Aún no hay foto: en su lugar aparecen sus iniciales.',
  seen: {
    patient: 'Solo la ven usted y los médicos con los que tiene una cita.',
    doctor: 'Todos la ven en la búsqueda y en su página.',
  },
  file: 'Elija una imagen',
  fileHint:
    'JPEG, PNG o WebP, como máximo 8 MB. La recortamos como retrato y quitamos dónde y cuándo se hizo.',
  submit: 'Mostrar esta foto',
  remove: 'Quitar la foto',
};
