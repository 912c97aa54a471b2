import type { Translation } from '../translation';

/** What people agreed to, on its page of the profile. */
export const consents: Translation<'consents'> = {
  title: 'Wozu Sie eingewilligt haben',
  lead: 'Jeder Text, wie er Ihnen gezeigt wurde, und wann Sie zugestimmt haben.',
  back: 'Profil',
  crumb: 'Wo Sie sind',
  given: 'Zugestimmt am {moment}, Version {version}',
  withdrawn: 'Version {version}: zugestimmt am {moment}, widerrufen am {until}',
  open: 'Nicht zugestimmt',
  read: 'Text lesen',
  give: 'Lesen und zustimmen',
  contract: 'Das ist der Vertrag, auf dem Ihr Konto beruht. Er endet, wenn Sie Ihr Konto löschen.',
  withdraw: 'Diese Einwilligung widerrufen',
  withdrawText:
    'Von da an sieht keine Ärztin und kein Arzt Ihre Angaben zur Gesundheit, und Sie können nicht buchen. Bestehende Termine bleiben, wenn Sie sie nicht absagen. Was Ärztinnen und Ärzte geschrieben haben, muss aufbewahrt werden, wie das Gesetz es verlangt. Sie können jederzeit wieder zustimmen.',
  withdrawSubmit: 'Widerrufen',
};
