import type { Translation } from '../translation';

export const auth: Translation<'auth'> = {
  email: 'Correo electrónico',
  password: 'Contraseña',
  signIn: {
    title: 'Iniciar sesión',
    submit: 'Iniciar sesión',
    forgot: '¿Olvidó su contraseña?',
    newHere: '¿Es su primera vez aquí?',
    register: 'Crear cuenta',
    failed: 'No ha funcionado',
    toContinue: 'Inicie sesión para continuar. Volverá a donde estaba.',
    sendAgain: 'Enviar el enlace otra vez',
  },
  register: {
    title: 'Crear cuenta',
    who: '¿Quién es usted?',
    patient: 'Busco un médico',
    patientHint: 'Reservar y opinar',
    doctor: 'Ejerzo la medicina',
    doctorHint: 'Comprobamos su licencia antes de mostrar su perfil',
    name: 'Su nombre',
    emailHint: 'Le enviamos un enlace para confirmarlo.',
    passwordHint:
      'Al menos 10 caracteres. Tres palabras seguidas son fáciles de recordar y difíciles de adivinar.',
    submit: 'Crear la cuenta',
    have: '¿Ya tiene una?',
  },
  sent: {
    title: 'Mire su correo',
    text: 'Si {email} es correcto, va en camino un correo con un enlace. Ábralo para confirmar su dirección.',
    generic: 'Va en camino un correo con un enlace. Ábralo para confirmar su dirección.',
    wait: 'Puede tardar un minuto. Mire también en la carpeta de correo no deseado. El enlace funciona durante una hora.',
    known:
      'Si esta dirección ya tenía una cuenta, no se ha creado otra: inicie sesión o pida una contraseña nueva.',
    again: 'Enviarlo otra vez',
  },
  confirm: {
    signup: {
      title: 'Confirme su correo electrónico',
      text: 'Pulse una vez y su cuenta estará lista.',
      submit: 'Confirmar mi dirección',
    },
    recovery: {
      title: 'Poner una contraseña nueva',
      text: 'Continúe para elegir una contraseña nueva.',
      submit: 'Continuar',
    },
    email_change: {
      title: 'Confirme su nuevo correo electrónico',
      text: 'A partir de entonces iniciará sesión con él.',
      submit: 'Confirmar la nueva dirección',
    },
    other: {
      title: 'Iniciar sesión',
      text: 'Continúe para iniciar sesión con este enlace.',
      submit: 'Continuar',
    },
    expired: {
      title: 'Este enlace ya no funciona',
      text: 'Un enlace funciona una sola vez, durante una hora. Si ya lo ha usado, basta con iniciar sesión.',
      again: 'Enviar un enlace nuevo',
    },
  },
  forgot: {
    title: 'Una contraseña nueva',
    text: 'Díganos su dirección. Si tiene una cuenta, le enviamos un enlace para poner una contraseña nueva.',
    submit: 'Enviar el enlace',
    sentTitle: 'Mire su correo',
    sentText:
      'Si esta dirección tiene una cuenta, va en camino un correo con un enlace. El enlace funciona durante una hora.',
    back: 'Volver a iniciar sesión',
  },
  reset: {
    title: 'Elija una contraseña nueva',
    password: 'Contraseña nueva',
    submit: 'Guardar la contraseña',
    everywhere: 'Se cerrará la sesión en todos los demás dispositivos.',
  },
  suspended: {
    title: 'Su cuenta está suspendida',
    text: 'Se ha cerrado su sesión y por ahora no puede iniciarla. No se ha perdido nada de su cuenta.',
    money:
      'El dinero que pagó está seguro: sigue retenido, se devuelve o se libera según las mismas reglas de antes.',
    write: 'Si cree que es un error o quiere saber el motivo, responda al correo que le enviamos.',
    home: 'Ir a la página de inicio',
  },
};
