import type { Translation } from '../translation';

export const onboarding: Translation<'onboarding'> = {
  submit: 'Speichern und weiter',
  progress: 'Schritt {at, number} von {count, number}',
  required: {
    patient:
      'Diesen Schritt brauchen Sie, bevor Sie buchen können. Was Sie speichern, bleibt, auf jedem Gerät.',
    doctor:
      'Diesen Schritt brauchen Sie, bevor Sie zu finden sind. Was Sie speichern, bleibt, auf jedem Gerät.',
  },
  optional: 'Dieser Schritt ist freiwillig. Sie können ihn jederzeit in Ihrem Profil nachholen.',
  ways: {
    back: 'Zurück',
    skip: 'Diesen Schritt später',
    forward: 'Nächster Schritt',
    later: 'Nicht jetzt, später',
    leave: 'Den Rest später',
  },
  list: {
    title: 'Ihre Schritte',
    done: 'Erledigt',
    later: 'Später',
    open: 'Zu erledigen',
    optional: 'Freiwillig',
  },
  done: {
    title: 'Ihre Schritte sind erledigt',
    patient: 'Sie können buchen. Alles lässt sich in Ihrem Profil ändern.',
    doctor: 'Alles lässt sich in Ihrem Profil ändern.',
    go: 'Weiter',
  },
  steps: {
    patient: {
      you: {
        title: 'Über Sie',
        lead: 'Die Ärztin oder der Arzt braucht diese Angaben zur Vorbereitung, und wir brauchen sie für Ihre Uhrzeit und Ihren Beleg.',
      },
      consents: {
        title: 'Wozu Sie einwilligen',
        lead: 'Lesen Sie bitte jeden Text. Wir bewahren auf, welcher Fassung Sie zugestimmt haben und wann.',
      },
      health: {
        title: 'Ihre Gesundheit, und wen man anruft',
        lead: 'Sagen Sie es einmal, dann weiß es jede Ärztin und jeder Arzt, bei denen Sie buchen.',
      },
      photo: {
        title: 'Ihr Bild',
        lead: 'Es hilft, Sie zu erkennen. Nur Sie und Ihre Ärztinnen und Ärzte sehen es.',
      },
    },
    doctor: {
      you: {
        title: 'Über Sie',
        lead: 'Das wird vor der Buchung gelesen.',
      },
      practice: {
        title: 'Wo Sie arbeiten',
        lead: 'Gesucht wird nach Land und Stadt.',
      },
      licence: {
        title: 'Ihre Approbation',
        lead: 'Wir schlagen sie in ihrem Register nach, bevor Sie zu finden sind. Laden Sie bitte auch die Urkunde selbst hoch.',
      },
      fee: {
        title: 'Ihre Konsultation und Sprechzeiten',
        lead: 'Beginnen Sie mit einer Art von Termin. Weitere können Sie später hinzufügen.',
      },
      photo: {
        title: 'Ihr Bild',
        lead: 'Ein Gesicht schafft Vertrauen. Es steht in der Suche und auf Ihrer Seite.',
      },
      consents: {
        title: 'Wozu Sie einwilligen',
        lead: 'Lesen Sie bitte den Text. Wir bewahren auf, welcher Fassung Sie zugestimmt haben und wann.',
      },
      send: {
        title: 'Zur Prüfung senden',
        lead: 'Ein Mensch bei eCureTrip prüft Ihre Approbation.',
      },
    },
  },
  consents: {
    legend: 'Ihre Einwilligung',
    agree: 'Ich habe das gelesen und stimme zu: {name}',
    again: 'Sie haben einer früheren Fassung dieses Textes zugestimmt. Das ist die neue.',
    all: 'Sie haben allem zugestimmt.',
    read: 'Lesen, wozu Sie eingewilligt haben',
    kinds: {
      terms: 'Nutzungsbedingungen',
      health_data: 'Verwendung Ihrer Gesundheitsdaten',
      doctor_terms: 'Bedingungen für Ärztinnen und Ärzte',
    },
  },
  licence: {
    elsewhere:
      'Diese Approbation wurde zur Prüfung gesendet. Für eine Änderung gibt es eine eigene Seite, weil sie erneut geprüft wird.',
    action: 'Ihre Praxis und Approbation',
  },
  offer: {
    elsewhere: 'Ihre Terminarten und Sprechzeiten ändern Sie auf eigenen Seiten.',
    action: 'Terminarten und Sprechzeiten',
  },
  send: {
    ready:
      'Alles, was wir brauchen, ist da. Wir schlagen Ihre Approbation in ihrem Register nach, meist innerhalb von zwei Arbeitstagen, und schreiben Ihnen.',
    submit: 'Zur Prüfung senden',
    missing:
      '{count, plural, one {Ein nötiger Schritt ist noch offen.} other {# nötige Schritte sind noch offen.}}',
    missingText: 'Sie finden sie in der Liste Ihrer Schritte mit dem Vermerk „Zu erledigen“.',
  },
  verification: {
    practice: 'Ihre Praxis und Approbation',
    pending: {
      title: 'Wir prüfen Ihre Approbation',
      text: 'Ein Mensch schlägt sie in ihrem Register nach, meist innerhalb von zwei Arbeitstagen. Wir schreiben Ihnen, sobald das geschehen ist oder wenn wir noch etwas brauchen.',
    },
    asked: {
      title: 'Wir haben eine Frage',
      text: 'Lesen Sie sie, korrigieren Sie hier, worum wir gebeten haben, und antworten Sie.',
    },
    verified: {
      title: 'Sie sind geprüft',
      text: 'Sie können gefunden und gebucht werden, sobald Ihr Auszahlungskonto offen ist.',
    },
    refused: {
      title: 'Wir konnten Sie nicht bestätigen',
      text: 'Wir haben Ihnen den Grund geschrieben. Sie können korrigieren, was nicht stimmt, und es noch einmal senden.',
    },
    suspended: {
      title: 'Ihr Konto ist gesperrt',
      text: 'Sie sind nicht zu finden. Schreiben Sie uns, wenn Sie das für einen Irrtum halten.',
    },
  },
  name: 'Ihr voller Name',
  nameHint: 'Wie in Ihrem Reisepass.',
  country: 'Land, in dem Sie leben',
  chooseCountry: 'Land wählen',
  timeZone: 'Zeitzone',
  timeZoneHint: 'Alle Zeiten stehen in dieser Uhrzeit, daneben die Uhrzeit der Praxis.',
  birthDate: 'Geburtsdatum',
  phone: 'Telefon',
  phoneHint: 'Mit Landesvorwahl. Wir rufen nur an, wenn die Konsultation nicht stattfinden kann.',
  doctor: {
    displayName: 'Name, wie er öffentlich stehen soll',
    displayNameHint: 'zum Beispiel Dr. Elif Karaca',
    headline: 'Was Sie tun, in wenigen Worten',
    headlineHint: 'zum Beispiel Orthopädische Chirurgin, Knie und Hüfte',
    specialty: 'Fachgebiet',
    chooseSpecialty: 'Fachgebiet wählen',
    languages: 'Sprachen, in denen Sie beraten',
    languagesHint: 'Bis zu vier, die beste zuerst.',
    languagePlace: 'Sprache {place, number}',
    noLanguage: 'Keine',
    bio: 'Über Sie',
    bioHint: 'Was Sie behandeln, wie Sie arbeiten, was mitzubringen ist. Mindestens 80 Zeichen.',
    country: 'Land',
    city: 'Stadt',
    clinic: 'Klinik',
    address: 'Adresse',
    addressHint: 'Straße und Nummer. Sie ist vor der Buchung eines Termins in der Klinik zu sehen.',
    timeZoneHint: 'Ihre wöchentlichen Sprechzeiten gelten in dieser Uhrzeit.',
    changeZone: 'Zeitzone Ihrer Sprechzeiten ändern',
    education: 'Ausbildung',
    registry: 'Register',
    registryHint: 'Die Behörde, die sie erteilt hat, zum Beispiel Gesundheitsministerium, Türkei',
    number: 'Nummer der Approbation',
    licenceCountry: 'Land der Approbation',
    validUntil: 'Gültig bis',
    fee: 'Ihre Konsultation',
    feeHint: 'Der Preis ist der Endpreis. Unsere Gebühr wird davon abgezogen.',
    amount: 'Preis',
    currency: 'Währung',
    minutes: 'Minuten',
    mode: 'Art des Termins',
    modes: { video: 'Per Video', in_person: 'In der Klinik' },
    hours: 'Wöchentliche Sprechzeiten',
    hoursHint:
      'In Ihrer eigenen Uhrzeit, in der Zeitzone oben. Lassen Sie einen Tag leer, wenn Sie frei haben.',
    from: 'von',
    to: 'bis',
  },
  weekdays: {
    d1: 'Montag',
    d2: 'Dienstag',
    d3: 'Mittwoch',
    d4: 'Donnerstag',
    d5: 'Freitag',
    d6: 'Samstag',
    d7: 'Sonntag',
  },
};
