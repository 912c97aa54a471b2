import type { Translation } from '../translation';

export const common: Translation<'common'> = {
  brand: 'eCureTrip',
  home: 'eCureTrip, Startseite',
  skip: 'Zum Inhalt springen',
  menu: 'Menü',
  nav: {
    main: 'Hauptnavigation',
    more: 'Mehr',
    language: 'Sprache',
    findDoctor: 'Arztsuche',
    payment: 'So läuft die Zahlung',
    verified: 'So prüfen wir',
    forDoctors: 'Für Praxen',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    overview: 'Übersicht',
    appointments: 'Termine',
    records: 'Unterlagen',
    profile: 'Profil',
    administration: 'Administration',
    today: 'Heute',
    payouts: 'Auszahlungen',
    availability: 'Sprechzeiten',
    questions: 'Fragen',
    verifyReceipt: 'Beleg prüfen',
    preferences: 'Uhrzeit und Sprache',
  },
  zone: {
    label: 'Uhrzeiten gelten für {city} ({offset})',
    guessed: 'Wir vermuten, dass Sie in {city} sind ({offset})',
    unknown: 'Wir kennen Ihre Zeitzone noch nicht, daher stehen die Uhrzeiten in UTC',
    change: 'Ändern',
    changeWhat: 'Zeitzone',
  },
  footer: {
    urgent:
      'eCureTrip ist nicht für Notfälle da. Wenn es dringend ist, rufen Sie den Notruf an Ihrem Ort an: 112 in der EU und der Türkei, 999 im Vereinigten Königreich, 911 in Amerika.',
    legal:
      'eCureTrip vermittelt Konsultationen zwischen Patientinnen und Patienten und unabhängigen Ärztinnen und Ärzten. Medizinischen Rat gibt eCureTrip nicht.',
    refunds: 'Erstattungen',
  },
  form: {
    errorPrefix: 'Fehler: {title}',
    summaryTitle:
      '{count, plural, one {Eine Angabe ist zu korrigieren} other {# Angaben sind zu korrigieren}}',
    summaryKept: 'Alles, was Sie eingegeben haben, steht noch hier.',
    optional: '(freiwillig)',
    saving: 'Wird gespeichert',
  },
  page: {
    title: '{title}. eCureTrip',
  },
};
