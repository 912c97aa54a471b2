import type { Translation } from '../translation';

export const papers: Translation<'papers'> = {
  title: 'La propia licencia',
  none: 'Suba su licencia, o la página del registro con su nombre, como PDF o foto. Solo la ven usted y las personas de eCureTrip que la comprueban.',
  lead: 'Solo usted y las personas de eCureTrip que la comprueban ven estos archivos.',
  scan: {
    pending: 'Se está comprobando si tiene virus',
    clean: 'Está aquí',
    infected: 'Se encontró un virus; lo hemos eliminado',
    failed: 'No se pudo comprobar si tiene virus',
  },
  file: 'Añadir un archivo',
  fileHint: 'PDF, JPEG, PNG, WebP o HEIC, como máximo 10 MB.',
  submit: 'Subir el archivo',
  remove: 'Quitar',
  removeWhat: ' {name}',
  back: 'Su práctica',
  crumb: 'Dónde está',
  page: 'Su licencia en archivo',
};
