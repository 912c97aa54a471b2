import type { common as English } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<typeof English> = {
  hello: 'Hola, {name}:',
  expires: 'El enlace funciona una vez, hasta el {moment} ({zone}).',
  once: 'El enlace funciona una vez.',
  reference: 'Referencia {reference}.',
  becauseBooked: 'Recibe este correo porque reservó con {email}.',
  becauseAccount: 'Recibe este correo porque {email} tiene una cuenta en eCureTrip.',
  becauseEntered: 'Recibe este correo porque {email} se escribió en eCureTrip.',
  unsubscribe: 'Dejar de recibir correos de este tipo',
  emergencies: 'eCureTrip no es para emergencias. Si es urgente, llame al número de emergencias de su país.',
  alwaysOn: 'Siempre puede leer sus horas en {site}, también si este correo se ve mal.',
};
