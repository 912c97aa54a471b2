import type { Translation } from '../translation';

/** Calendar files, and the private address that calendars subscribe to. */
export const calendars: Translation<'calendars'> = {
  entry: {
    patientTitle: 'Konsultation mit {doctor}',
    doctorTitle: 'Konsultation, {patient}',
    doctorTitleNoName: 'Konsultation, eCureTrip',
    description: {
      video: 'Konsultation per Video, Nummer {reference}. Der Raum öffnet 15 Minuten vor dem Beginn: {url}',
      in_person: 'Konsultation in der Klinik, Nummer {reference}: {url}',
    },
  },
  page: {
    title: 'Ihr Kalender',
    back: 'Profil',
    crumb: 'Sie sind hier',
    lead: 'Ihr eigener Kalender kann Ihren Terminen von selbst folgen: neuen, verlegten und abgesagten.',
    leadMore:
      'Er tut es über eine private Adresse. Wer die Adresse kennt, sieht Ihre Zeiten und {role, select, doctor {die Initialen Ihrer Patientinnen und Patienten} other {die Namen Ihrer Ärztinnen und Ärzte}}. Behalten Sie sie deshalb für sich. Über die Gesundheit sagt sie nie etwas.',
    none: 'Sie haben noch keine Kalenderadresse.',
    make: 'Kalenderadresse erstellen',
    made: 'Ihre Kalenderadresse ist bereit',
    madeOnce:
      'Kopieren Sie sie jetzt: Zu Ihrer Sicherheit zeigen wir sie nur dieses eine Mal. Wenn Sie sie verlieren, erstellen Sie eine neue. Die alte gilt dann nicht mehr.',
    address: 'Ihre private Kalenderadresse',
    open: 'In meinem Kalender öffnen',
    state: 'Ihre Adresse',
    since: 'Erstellt',
    lastRead: 'Zuletzt von einem Kalender gelesen',
    neverRead: 'Noch nicht',
    renew: 'Neue Adresse erstellen',
    renewText:
      'Die Adresse, die Ihr Kalender jetzt benutzt, gilt dann nicht mehr, und Sie tragen die neue in ihn ein.',
    revoke: 'Diese Adresse beenden',
    revokeText: 'Ihr Kalender erfährt dann nichts mehr von Änderungen. Ihre Termine bleiben, wie sie sind.',
    how: 'So tragen Sie sie in Ihren Kalender ein',
    google: {
      title: 'Google Kalender',
      text: 'Öffnen Sie Google Kalender an einem Computer. Drücken Sie neben „Weitere Kalender“ auf +, wählen Sie „Per URL“ und tragen Sie die Adresse ein. Google sieht einige Male am Tag nach, eine Änderung kann dort also spät erscheinen.',
    },
    apple: {
      title: 'Apple Kalender',
      text: 'Drücken Sie auf Ihrem iPhone, iPad oder Mac auf „In meinem Kalender öffnen“. Oder wählen Sie „Kalenderabonnement hinzufügen“ (Mac: Ablage, Neues Kalenderabonnement) und tragen Sie die Adresse ein.',
    },
    outlook: {
      title: 'Outlook',
      text: 'Öffnen Sie den Kalender von Outlook. Wählen Sie „Kalender hinzufügen“, dann „Aus dem Internet abonnieren“, und tragen Sie die Adresse ein.',
    },
  },
};
