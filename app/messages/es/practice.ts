import type { Translation } from '../translation';

export const practice: Translation<'practice'> = {
  title: 'Su práctica',
  lead: 'Lo que los pacientes leen antes de reservar.',
  back: 'Perfil',
  crumb: 'Dónde está',
  see: 'Ver su perfil público',
  name: 'Nombre',
  nameHint: 'El nombre forma parte de lo comprobado. Escríbanos para cambiarlo.',
  since: 'Ejerce desde',
  sinceHint: 'El año, por ejemplo 2009.',
  submit: 'Guardar',
  introduction: {
    title: 'Sobre usted',
    lead: 'Lo primero que los pacientes leen de usted.',
  },
  licence: {
    title: 'Su licencia',
    lead: 'Los pacientes ven el registro y el número, y cuándo los buscamos por última vez.',
    state: 'Verificación',
    states: {
      draft: 'Aún sin enviar',
      pending: 'Se está comprobando',
      asked: 'Tenemos una pregunta',
      verified: 'Válida',
      refused: 'Rechazada',
      suspended: 'Suspendida',
    },
    checked: 'Comprobada el',
    never: 'Aún no',
    verification: 'Ver cómo fue la verificación',
    change: 'Cambiar la licencia',
    papers: 'Su licencia en archivo',
    warn: 'Lo que cambie aquí lo comprobamos en su registro. Hasta entonces no aparece en la búsqueda ni se puede reservar con usted; las citas que tiene se mantienen.',
    submit: 'Guardar y enviar a comprobar',
  },
};
