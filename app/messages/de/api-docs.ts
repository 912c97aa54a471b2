import type { Translation } from '../translation';

/** The page for people who write programs against the API. */
export const apiDocs: Translation<'apiDocs'> = {
  title: 'Die API',
  description:
    'Mit einem Programm suchen, buchen, hochladen und bewerten: was jeder Aufruf annimmt und beantwortet.',
  machine: 'Dasselbe als OpenAPI-Dokument',
  how: 'So rufen Sie sie auf',
  example: 'Zum Beispiel mit curl',
  signIn:
    'Melden Sie sich mit POST /api/auth/login an, und senden Sie das Zugriffstoken mit jeder Anfrage als Authorization: Bearer. Es gilt eine Stunde; POST /api/auth/refresh gibt das nächste.',
  lists:
    'Eine Liste kommt seitenweise: Senden Sie ihren nextCursor als cursor für die nächste Seite, bis er null ist. limit sagt, wie viele Zeilen höchstens.',
  twice:
    'Senden Sie mit allem, was etwas anlegt, einen Idempotency-Key: Zweimal gesendet geschieht es einmal, und die zweite Antwort ist die erste.',
  seen: 'Eine Änderung nennt die Version, die Sie gelesen haben, ihren ETag, als If-Match. War jemand schneller, erhalten Sie 412, und nichts wird geändert.',
  refused:
    'Eine Ablehnung ist application/problem+json (RFC 9457). Entscheiden Sie nach ihrem code; errors nennt jedes Feld, das nicht passt. Nennen Sie uns bei Fragen ihre requestId.',
  often:
    'Jede Antwort sagt in RateLimit, wie viel Sie noch abrufen dürfen. Warten Sie nach einem 429 die Sekunden, die Retry-After nennt.',
  who: {
    anyone: 'Niemand muss angemeldet sein.',
    account: 'Für alle, die angemeldet sind.',
    patient: 'Für Patientinnen und Patienten.',
    doctor: 'Für Ärztinnen und Ärzte.',
  },
  sends: 'Was er annimmt',
  answers: 'Was er antwortet',
  gives: 'Was zurückkommt',
  name: 'Name',
  type: 'Typ',
  meaning: 'Bedeutung',
  status: 'Status',
  optional: 'freiwillig',
  place: { path: 'im Pfad', query: 'in der Query', header: 'als Header', body: 'im Body' },
};
