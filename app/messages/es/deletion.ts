import type { Translation } from '../translation';

export const deletion: Translation<'deletion'> = {
  title: 'Eliminar mi cuenta',
  lead: 'Lea qué se borra y qué tiene que quedarse. No pasa nada antes de que lo confirme con su contraseña.',
  crumb: 'Dónde está',
  back: 'Perfil',
  first: {
    title: 'Primero hay que terminar esto',
    text: 'Su cuenta se puede eliminar en cuanto nada de esto esté abierto.',
    appointment: 'Una cita que está por venir o aún no ha terminado',
    appointmentText: 'Espere a que haya tenido lugar y se haya cerrado, o cancélela en su página.',
    money: 'Dinero que aún está retenido, en camino o con un contracargo',
    moneyText: 'Primero se entrega o se devuelve. No tiene que hacer nada, salvo que la página lo diga.',
    report: 'Un aviso de que alguien no se presentó',
    reportText: 'Primero se decide.',
    item: '{reference}, {moment}',
    look: 'Ver {reference}',
  },
  take: {
    title: 'Llévese antes sus archivos',
    text: 'Después no podemos devolvérselos. La exportación contiene sus archivos y todo lo escrito sobre sus citas.',
    action: 'Exportar todo',
  },
  gone: {
    title: 'Qué se borra',
    files:
      'Sus archivos médicos, en nuestros discos y en nuestras listas. Nadie puede abrirlos desde el momento en que confirma.',
    shares: 'Todo lo que compartió con médicos, y lo que le pidieron.',
    health: 'Sus datos de salud y su contacto de emergencia.',
    lists:
      'Sus puestos en listas de espera, su dirección de calendario, y los nombres y direcciones de los acompañantes que invitó.',
    settings:
      'Sus elecciones sobre los correos, los dispositivos donde tenía la sesión iniciada y sus códigos de recuperación.',
    identity:
      'Su nombre, teléfono, fecha de nacimiento, país y correo electrónico. Puede crear otra cuenta con la misma dirección.',
    contact: 'Su teléfono, país y correo electrónico. Puede crear otra cuenta con la misma dirección.',
    practice: 'Su página pública, su horario y la descripción de su práctica.',
  },
  kept: {
    title: 'Qué tiene que quedarse',
    text: 'Durante {years, plural, one {# año} other {# años}}, porque la ley lo pide. No se usa para nada más.',
    money:
      'Los pagos, nuestros libros y los recibos con el nombre que llevaban cuando se emitieron. Los pide la ley fiscal.',
    visits:
      'Que sus citas tuvieron lugar, lo que escribió al reservar, cancelar u objetar, y las notas, los resúmenes y las recetas del médico. Son el historial médico propio del médico. En lugar de su nombre pone «Cuenta eliminada».',
    reviews: 'Las opiniones, solo con su inicial y su país, como todos las ven hoy.',
    log: 'El registro de quién abrió sus archivos y cuándo, con sus nombres y el de usted, pero sin los títulos de los archivos. Demuestra que nadie lo cambió. Si nuestro personal abrió alguna vez sus archivos, también se queda el motivo que dio.',
    records:
      'Que sus citas tuvieron lugar, lo que los pacientes escribieron al reservarlas, y sus notas, resúmenes y recetas. Son historiales médicos, que usted también tendría que conservar.',
    doctor:
      'Su nombre y su licencia en los resúmenes, recetas y recibos que tienen sus pacientes, y el identificador de su cuenta de cobro.',
  },
  form: {
    title: 'Eliminar la cuenta',
    text: 'Esto no se puede deshacer. Se cierra su sesión enseguida, y un último correo lo confirma. Borrar suele tardar unos minutos.',
    current: 'Contraseña actual',
    word: 'Escriba {word}',
    wordHint: 'En mayúsculas o minúsculas.',
    submit: 'Eliminar mi cuenta para siempre',
    keep: 'Conservar mi cuenta',
  },
  admin: {
    title: 'Los administradores se quedan',
    text: 'La cuenta de un administrador no se elimina aquí. Pida primero a otro administrador que convierta la suya en una cuenta normal.',
  },
  goodbye: {
    title: 'Adiós, y que le vaya muy bien',
    text: 'Su sesión está cerrada, y nadie puede abrir ya sus archivos. Estamos borrando su cuenta; suele tardar unos minutos.',
    mail: 'Un último correo lo confirma. Después no le escribimos más.',
    home: 'Ir a la página de inicio',
  },
};
