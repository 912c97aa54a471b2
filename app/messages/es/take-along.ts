import type { Translation } from '../translation';

export const takeAlong: Translation<'takeAlong'> = {
  back: 'Su historial',
  crumb: 'Usted está aquí',
  export: {
    title: 'Llévese todo',
    lead: 'Un archivo comprimido con todos sus archivos, citas, resúmenes, consentimientos y el registro de accesos, en un formato estándar que leen otros sistemas de salud (FHIR R4). Le escribimos cuando esté listo.',
    submit: 'Crear una exportación',
    list: 'Sus exportaciones',
    asked: 'Pedida el {moment}',
    state: {
      pending:
        'Se está creando, {done, number} de {total, plural, one {# archivo} other {# archivos}} comprobados',
      starting: 'Se está creando',
      ready: 'Lista hasta el {moment}',
      failed: 'No ha funcionado. Pida una nueva',
      expired: 'Ya no está aquí',
    },
    download: 'Descargar',
    downloadOf: ' la exportación del {moment}',
    again: 'Mirar otra vez',
    what: 'Una exportación se puede descargar durante {days, plural, one {# día} other {# días}}, solo por usted, con la sesión iniciada. Los archivos que aún se están comprobando no están en ella.',
    import: 'Traer archivos de una exportación',
  },
  import: {
    title: 'Traer archivos de una exportación',
    lead: 'Elija una exportación de eCureTrip, o un paquete FHIR R4 con sus archivos dentro. Los archivos pasan a su historial; comprobamos si cada uno tiene virus. Las citas y los pagos no se pueden traer.',
    label: 'Archivo comprimido (ZIP) o paquete (JSON)',
    hint: 'Como máximo {megabytes, number} MB. Lo que ya tiene no se añade dos veces.',
    submit: 'Traer',
    done: '{added, plural, =0 {No se añadió ningún archivo} one {Se añadió # archivo} other {Se añadieron # archivos}}',
    files: 'Archivos que contiene',
    outcome: {
      added: 'Añadido, se está comprobando',
      known: 'Ya lo tiene',
      refused: 'No añadido',
    },
    missing:
      '{name} se nombra en el paquete, pero su contenido no está o no se puede leer. Pídalo donde se hizo la exportación.',
    toRecords: 'Ver su historial',
  },
  refused: {
    import_not_readable:
      'Este archivo comprimido está dañado o protegido, así que no se trajo nada. Descargue la exportación otra vez.',
    import_no_bundle:
      'Este archivo comprimido no contiene «fhir-bundle.json», así que no es una exportación. Elija otro.',
    import_not_fhir:
      'Este archivo no es un paquete FHIR. Elija el archivo comprimido, o el paquete que lleva dentro.',
    import_too_large:
      'Este archivo comprimido ocupa al abrirlo más de lo que aceptamos, así que no se trajo nada.',
    import_bad_names:
      'Este archivo comprimido contiene nombres que llevan fuera de él, así que no se trajo nada.',
    import_no_files: 'En este paquete no hay ningún archivo que se pueda traer.',
    import_missing: 'Elija un archivo.',
    import_not_kept:
      'No pudimos recibir el archivo comprimido: algo falló por nuestra parte. Inténtelo de nuevo en unos minutos; los archivos que ya están aquí no cambian.',
  },
};
