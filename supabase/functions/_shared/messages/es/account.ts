import type { account as English } from '../en/account.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof English> = {
  confirm_signup: {
    subject: 'Confirme su correo electrónico',
    preheader: 'Un clic en la página que se abre, y su cuenta está lista.',
    title: 'Confirme su correo electrónico',
    intro:
      'Se abrió una cuenta en eCureTrip con esta dirección. Confirme en la página que se abre que es suya.',
    button: 'Confirmar esta dirección',
    notYou: 'Si no la abrió usted, no haga nada. Sin su confirmación la cuenta sigue cerrada.',
  },
  recovery: {
    subject: 'Elija una contraseña nueva',
    preheader: 'Pidió una contraseña nueva para eCureTrip.',
    title: 'Elija una contraseña nueva',
    intro:
      'Se pidió una contraseña nueva para la cuenta con esta dirección. La elige en la página que se abre.',
    button: 'Elegir una contraseña nueva',
    notYou: 'Si no la pidió usted, no haga nada. Su contraseña sigue como está.',
  },
  email_change: {
    subject: 'Confirme su nuevo correo electrónico',
    preheader: 'La dirección de su cuenta solo cambia después de que lo confirme.',
    titleCurrent: 'Confirme que su dirección cambia',
    titleNew: 'Confirme su nuevo correo electrónico',
    introCurrent:
      'La dirección de su cuenta de eCureTrip va a cambiar. Confírmelo aquí, y en el correo que enviamos a la nueva dirección.',
    introCurrentTo:
      'La dirección de su cuenta de eCureTrip va a cambiar a <strong>{newEmail}</strong>. Confírmelo aquí, y en el correo que enviamos a la nueva dirección.',
    introNew:
      'Esta va a ser la dirección de su cuenta de eCureTrip. Confírmela aquí. También preguntamos a su dirección anterior.',
    button: 'Confirmar el cambio',
    notYouCurrent: 'Si no lo pidió usted, no confirme, y elija una contraseña nueva.',
    notYouNew: 'Si no tiene una cuenta en eCureTrip, no haga nada. No cambia nada.',
  },
  magic_link: {
    subject: 'Iniciar sesión en eCureTrip',
    preheader: 'La página que se abre inicia su sesión.',
    title: 'Iniciar sesión en eCureTrip',
    intro: 'Pidió iniciar sesión sin contraseña. La página que se abre inicia su sesión.',
    button: 'Iniciar sesión',
    notYou: 'Si no lo pidió usted, no haga nada.',
  },
  invite: {
    subject: 'Su invitación a eCureTrip',
    preheader: 'Acepte la invitación y elija una contraseña.',
    title: 'Tiene una invitación a eCureTrip',
    intro: 'Se preparó una cuenta en eCureTrip para usted. Acepte la invitación en la página que se abre.',
    button: 'Aceptar la invitación',
    notYou: 'Si no la esperaba, no haga nada. Sin usted la cuenta sigue cerrada.',
  },
  reauthentication: {
    subject: 'Su código para eCureTrip',
    preheader: 'Escriba el código donde se le pidió.',
    title: 'Su código',
    intro: 'Escriba este código donde se le pidió. Nadie de eCureTrip se lo pedirá nunca.',
    notYou:
      'Si no pidió un código, elija una contraseña nueva: puede que alguien haya iniciado sesión en su cuenta.',
  },
  password_changed: {
    subject: 'Su contraseña ha cambiado',
    preheader: 'Si fue usted, no tiene que hacer nada.',
    title: 'Su contraseña ha cambiado',
    intro: 'Se cambió la contraseña de su cuenta de eCureTrip. Si fue usted, no tiene que hacer nada.',
    introAt:
      'La contraseña de su cuenta de eCureTrip se cambió el <strong>{moment}</strong> ({zone}). Si fue usted, no tiene que hacer nada.',
    notYou:
      'Si no fue usted, elija ahora una contraseña nueva. Así también se cierran todas las demás sesiones.',
    button: 'Elegir una contraseña nueva',
  },
  email_changed: {
    subject: 'El correo electrónico de su cuenta ha cambiado',
    preheader: 'Esta dirección ya no abre la cuenta.',
    title: 'Su correo electrónico ha cambiado',
    intro:
      'El <strong>{moment}</strong> ({zone}) su cuenta de eCureTrip pasó a tener otro correo electrónico, después de que las dos direcciones lo confirmaran. Desde ahora inicia sesión con el nuevo.',
    notYou:
      'Si no fue usted, responda enseguida a este correo, para que cerremos la cuenta hasta que sepamos quién es usted.',
  },
  second_factor_added: {
    subject: 'Se añadió un segundo paso a su cuenta',
    preheader: 'Desde ahora se pide un código de su aplicación de autenticación cuando inicia sesión.',
    title: 'El segundo paso está activado',
    intro:
      'El <strong>{moment}</strong> ({zone}) se añadió una aplicación de autenticación a su cuenta de eCureTrip. Cuando inicia sesión, se le pide su código después de la contraseña.',
    button: 'Ver cómo está protegida su cuenta',
    notYou: 'Si no fue usted, elija una contraseña nueva y quite la aplicación en esa página.',
  },
  second_factor_removed: {
    subject: 'Se quitó un segundo paso de su cuenta',
    preheader: 'Si fue usted, configúrelo otra vez cuando pueda.',
    title: 'Se quitó un segundo paso',
    intro:
      'El <strong>{moment}</strong> ({zone}) se quitó una aplicación de autenticación de su cuenta de eCureTrip.',
    button: 'Ver cómo está protegida su cuenta',
    notYou:
      'Si no fue usted, elija ahora una contraseña nueva. Así también se cierran todas las demás sesiones.',
  },
  welcome: {
    subject: 'Su cuenta de eCureTrip está lista',
    title: 'Su cuenta está lista',
    patient: {
      preheader:
        'Elija un médico y una hora. Su dinero queda retenido hasta que la consulta haya tenido lugar.',
      intro:
        'Elija un médico y después una hora. Siempre la ve dos veces, en su hora y en la del médico. Paga al reservar, y su dinero queda retenido hasta que la consulta haya tenido lugar.',
      button: 'Buscar médico',
    },
    doctor: {
      preheader: 'Complete su perfil. Los pacientes le encuentran cuando su licencia está comprobada.',
      intro:
        'Complete su perfil: su licencia, su horario, su precio. Comprobamos la licencia en su registro. Después, y cuando su cuenta de cobro esté activa, los pacientes pueden reservar con usted.',
      button: 'Completar su perfil',
    },
  },
  account_suspended: {
    subject: 'Su cuenta de eCureTrip está suspendida',
    preheader: 'Por ahora no puede iniciar sesión. No se ha perdido nada de su cuenta.',
    title: 'Su cuenta está suspendida',
    intro:
      'Hemos suspendido su cuenta. Se ha cerrado su sesión en todos los dispositivos y por ahora no puede iniciarla. No se ha perdido nada.',
    patient:
      'El dinero que pagó está seguro: sigue retenido, se devuelve o se libera según las mismas reglas de antes. Las citas que reservó siguen en el calendario.',
    doctor:
      'Su perfil no aparece en la búsqueda y nadie puede reservar con usted. Las citas de su calendario se mantienen hasta que decidamos sobre ellas, y avisamos a sus pacientes.',
    write: 'Si cree que es un error o quiere saber el motivo, responda a este correo. Lo lee una persona.',
  },
  account_restored: {
    subject: 'Su cuenta de eCureTrip está abierta otra vez',
    preheader: 'Puede iniciar sesión como antes.',
    title: 'Su cuenta está abierta otra vez',
    intro: 'Su cuenta ya no está suspendida. Inicie sesión como antes: todo está como lo dejó.',
    button: 'Iniciar sesión',
  },
  account_deleted: {
    subject: 'Su cuenta de eCureTrip se está eliminando',
    preheader:
      'Se ha cerrado su sesión en todos los dispositivos. Este es nuestro último correo sobre la cuenta.',
    title: 'Adiós, y gracias',
    intro:
      'El <strong>{moment}</strong> ({zone}) nos pidió eliminar su cuenta. Se ha cerrado su sesión en todos los dispositivos, nadie puede abrir ya sus archivos, y los estamos borrando. Suele tardar unos minutos.',
    kept: 'La ley nos obliga a conservar algunas cosas durante {years, plural, one {# año} other {# años}}: lo que se pagó, los recibos, que sus citas tuvieron lugar, y lo que los médicos escribieron en sus propios historiales.',
    receipts: 'Guarde los recibos que aún necesite. Solo puede tener copias nuevas si nos escribe.',
    notYou: 'Si no fue usted, responda hoy a este correo. Lo borrado no se puede recuperar.',
  },
};
