import type { Translation } from '../translation';

export const apiDocs: Translation<'apiDocs'> = {
  title: 'La API',
  description:
    'Buscar médicos, reservar, subir archivos y opinar desde un programa: lo que cada operación recibe y responde.',
  machine: 'Lo mismo como documento OpenAPI',
  how: 'Cómo llamarla',
  example: 'Por ejemplo, con curl',
  signIn:
    'Inicie sesión con POST /api/auth/login, y envíe el token de acceso con cada petición como Authorization: Bearer. Dura una hora; POST /api/auth/refresh da el siguiente.',
  lists:
    'Una lista viene por páginas: envíe su nextCursor como cursor para la siguiente, hasta que sea null. limit dice cuántas filas como máximo.',
  twice:
    'Envíe una Idempotency-Key con todo lo que crea algo: enviado dos veces, ocurre una vez, y la segunda respuesta es la primera.',
  seen: 'Un cambio indica la versión que ha leído, su ETag, como If-Match. Si otra persona fue más rápida, recibe 412, y no cambia nada.',
  refused:
    'Un rechazo es application/problem+json (RFC 9457). Decida por su code; errors nombra cada campo que no encaja. Indique su requestId cuando nos pregunte.',
  often:
    'Cada respuesta dice en RateLimit cuánto más puede pedir. Tras un 429, espere los segundos que indica Retry-After.',
  who: {
    anyone: 'No hace falta iniciar sesión.',
    account: 'Para quien haya iniciado sesión.',
    patient: 'Para pacientes.',
    doctor: 'Para médicos.',
  },
  sends: 'Lo que recibe',
  answers: 'Lo que responde',
  gives: 'Lo que devuelve',
  name: 'Nombre',
  type: 'Tipo',
  meaning: 'Significado',
  status: 'Estado',
  optional: 'opcional',
  place: {
    path: 'en la ruta',
    query: 'en la consulta',
    header: 'como cabecera',
    body: 'en el cuerpo',
  },
};
